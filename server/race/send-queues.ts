import { open } from 'node:fs/promises';
import { endianness } from 'node:os';
import type { Socket } from 'node:net';
import { isIPv4 } from 'node:net';

/** How many bytes the operating system still holds for a connection. 0 also where it does not say. */
export type SendQueues = (socket: Socket) => number;

/** What is read at a time. The table has a line of 150 bytes for each connection of the machine. */
const PIECE_BYTES = 64 * 1024;
/** A connection for which nothing is held. Nearly all are such, and nothing of them is kept. */
const NOTHING_HELD = ' 00000000:';

/**
 * Reads what waits in the kernel for each connection (proc(5), net/tcp). Node sees only what the kernel has not taken, and
 * the kernel takes megabytes for a reader who reads nothing. Null where there is no such table: other systems than Linux.
 */
export async function readSendQueues(): Promise<SendQueues | null> {
  const queues = new Map<string, number>();
  const take = (line: string) => {
    if (line.includes(NOTHING_HELD)) return;
    // "  12: 0100007F:0BB8 0100007F:A1B2 01 00000F3C:00000000 …"
    const [, local, remote, , held] = line.trim().split(/\s+/);
    if (local && remote && held) queues.set(`${local.split(':')[1]} ${plain(remote)}`, parseInt(held, 16));
  };
  const areThere = await Promise.all(['tcp', 'tcp6'].map((name) => readLines(`/proc/net/${name}`, take)));
  if (!areThere.includes(true)) return null;
  // Asking a socket for its addresses makes objects that it keeps.
  if (queues.size === 0) return () => 0;
  return ({ localPort, remoteAddress, remotePort }) => {
    if (localPort === undefined || remoteAddress === undefined || remotePort === undefined) return 0;
    return queues.get(`${hex(localPort, 4)} ${addressAsHex(remoteAddress)}:${hex(remotePort, 4)}`) ?? 0;
  };
}

/** Gives each line of a file, piece by piece: as one text it would be megabytes every few seconds. False without a file. */
async function readLines(path: string, take: (line: string) => void): Promise<boolean> {
  const file = await open(path).catch(() => null);
  if (!file) return false;
  try {
    const piece = Buffer.allocUnsafe(PIECE_BYTES);
    let rest = '';
    for (;;) {
      const { bytesRead } = await file.read(piece, 0, PIECE_BYTES, null);
      if (bytesRead === 0) return true;
      const lines = (rest + piece.toString('latin1', 0, bytesRead)).split('\n');
      rest = lines.pop()!;
      lines.forEach(take);
    }
  } finally {
    await file.close();
  }
}

const MAPPED = /^0000000000000000(?:FFFF0000|0000FFFF)/;
/** An IPv4 address in the form of IPv6 stands in the other table. */
const plain = (remote: string) => remote.replace(MAPPED, '');

const hex = (number: number, digits: number) => number.toString(16).toUpperCase().padStart(digits, '0');

/** As the kernel prints it: in groups of four bytes, each as a number of this machine. */
function addressAsHex(address: string): string {
  const mapped = address.replace(/^::ffff:/i, '');
  const bytes = isIPv4(mapped) ? mapped.split('.').map(Number) : bytesOfIPv6(address);
  const groups = Array.from({ length: bytes.length / 4 }, (_, at) => bytes.slice(at * 4, at * 4 + 4));
  return groups
    .flatMap((group) => (endianness() === 'LE' ? group.toReversed() : group).map((byte) => hex(byte, 2)))
    .join('');
}

function bytesOfIPv6(address: string): number[] {
  const [before = [], after = []] = address
    .split('%')[0]!
    .split('::')
    .map((part) => part.split(':').filter((group) => group !== ''));
  const groups = [...before, ...Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0'), ...after];
  return groups.flatMap((group) => [parseInt(group, 16) >> 8, parseInt(group, 16) & 0xff]);
}
