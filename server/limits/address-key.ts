import { isIPv6 } from 'node:net';

/**
 * The part of an address that one subscriber has: an IPv4 address, or the first 64 bits of an IPv6 address. A device
 * may choose the last 64 bits as it likes.
 */
export function addressKey(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped) return mapped[1]!;
  const [bare = ''] = address.split('%', 1);
  return isIPv6(bare) ? `${firstGroups(bare).join(':')}::/64` : address;
}

function firstGroups(address: string) {
  const [head = '', tail = ''] = address.split('::');
  const before = groups(head);
  const after = groups(tail);
  const missing = address.includes('::') ? 8 - before.length - after.length : 0;
  return [...before, ...Array<string>(Math.max(0, missing)).fill('0'), ...after].slice(0, 4);
}

function groups(text: string) {
  return text === '' ? [] : text.split(':').map((group) => group.toLowerCase().replace(/^0+(?=.)/, ''));
}
