import type { Socket } from 'node:net';
import { readSendQueues } from './send-queues';

/** How often all watchers are looked at. A look at thousands takes some milliseconds. */
export const LOOK_EVERY_MS = 5_000;
/** A reader of whom nothing has come through for so long sleeps, or is gone. With a look more it is under 30 s. */
const MOST_STALLED_MS = 20_000;
/** One who holds as much as this, and takes nothing from one look to the next, is not waited for. */
const MOST_HELD_BYTES = 128 * 1024;

type Watched = { taken: number; sinceMs: number };

/**
 * Ends the connections of watchers who do not read, whatever the kernel takes for them. What a watcher has taken is
 * what was written, less what the kernel and Node still hold. While something is held, that has to grow.
 */
export function createStallGuard(read = readSendQueues, now = () => performance.now()) {
  const watched = new Map<Socket, Watched>();
  let timer: NodeJS.Timeout | null = null;
  let looking: Promise<void> | null = null;
  return { watch, look };

  function watch(socket: Socket) {
    watched.set(socket, { taken: 0, sinceMs: now() });
    socket.once('close', () => {
      watched.delete(socket);
      if (watched.size > 0 || !timer) return;
      clearInterval(timer);
      timer = null;
    });
    timer ??= setInterval(() => void look(), LOOK_EVERY_MS).unref();
  }

  function look(): Promise<void> {
    return (looking ??= lookNow().finally(() => (looking = null)));
  }

  async function lookNow() {
    const heldOf = await read();
    for (const [socket, known] of watched) judge(socket, known, (heldOf?.(socket) ?? 0) + socket.writableLength);
  }

  function judge(socket: Socket, known: Watched, held: number) {
    const taken = socket.bytesWritten - held;
    if (held === 0 || taken > known.taken) return void Object.assign(known, { taken, sinceMs: now() });
    const stalledMs = now() - known.sinceMs;
    // A reset gives back at once what the kernel holds; an ordinary end would wait for the reader.
    if (stalledMs > MOST_STALLED_MS || (held > MOST_HELD_BYTES && stalledMs > LOOK_EVERY_MS / 2))
      socket.resetAndDestroy();
  }
}

/** One for all races: a look at the table of connections is the same for all. */
export const stallGuard = createStallGuard();
