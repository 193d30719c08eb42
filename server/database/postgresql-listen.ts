import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { connectionSettings } from './postgresql-adapter';

const AGAIN_MS = 500;
/** A connection over which nothing comes may be dead without anybody telling. */
const ASK_EVERY_MS = 10_000;

/**
 * Calls `onMessage` for each message in a channel, and after each time in which messages may have been lost. Has a connection of its
 * own, and connects again until it is stopped. Returns the way to stop.
 */
export function listenTo(address: string, channel: string, onMessage: (message: string) => void): () => void {
  let isStopped = false;
  let client: pg.Client | null = null;

  const listen = async () => {
    const own = new pg.Client({ ...connectionSettings(address), query_timeout: 5_000 });
    client = own;
    let tellLost = () => {};
    const lost = new Promise<void>((done) => (tellLost = done));
    own.on('error', tellLost).on('end', tellLost);
    own.on('notification', ({ payload = '' }) => onMessage(payload));
    let asking: NodeJS.Timeout | undefined;
    try {
      await own.connect();
      await own.query(`LISTEN ${channel}`);
      // Whatever was told before nobody here has heard.
      onMessage('');
      asking = setInterval(() => void own.query('SELECT 1').catch(tellLost), ASK_EVERY_MS);
      await lost;
    } catch {
      // The next look at the log finds what was missed meanwhile.
    } finally {
      clearInterval(asking);
      await own.end().catch(() => undefined);
    }
  };

  void (async () => {
    while (!isStopped) {
      await listen();
      if (!isStopped) await sleep(AGAIN_MS, undefined, { ref: false });
    }
  })();
  return () => {
    isStopped = true;
    void client?.end().catch(() => undefined);
  };
}
