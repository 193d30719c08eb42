import { readFile } from 'node:fs/promises';
import { endianness } from 'node:os';
import type { Socket } from 'node:net';
import { isIPv4 } from 'node:net';

/** How many bytes the operating system still holds for a connection. Undefined where it does not say. */
export type SendQueues = (socket: Socket) => number | undefined;

/**
 * Reads what waits in the kernel for each connection of this port (proc(5), net/tcp). Node sees only what the kernel has
 * not taken, and the kernel takes megabytes for a reader who reads nothing. Null where there is no such table: other
 * systems than Linux.
 */
export async function readSendQueues(localPort: number): Promise<SendQueues | null> {
  const tables = await Promise.all(
    ['tcp', 'tcp6'].map((name) => readFile(`/proc/net/${name}`, 'latin1').catch(() => '')),
  );
  if (tables.every((table) => table === '')) return null;
  const queues = new Map<string, number>();
  const mark = `:${hex(localPort, 4)} `;
  for (const table of tables)
    for (const line of table.split('\n')) {
      // Most lines of a busy machine are others'.
      if (!line.includes(mark)) continue;
      // "  12: 0100007F:0BB8 0100007F:A1B2 01 00000F3C:00000000 …"
      const [, local, remote, , held] = line.trim().split(/\s+/);
      if (local?.endsWith(mark.trim()) && remote && held) queues.set(plain(remote), parseInt(held, 16));
    }
  return ({ remoteAddress, remotePort }) =>
    remoteAddress === undefined || remotePort === undefined
      ? undefined
      : queues.get(`${addressAsHex(remoteAddress)}:${hex(remotePort, 4)}`);
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
