import { isIPv6 } from 'node:net';

/**
 * The part of an address that one subscriber has: an IPv4 address, or the first 64 bits of an IPv6 address. A device
 * may choose the last 64 bits as it likes.
 */
export function addressKey(address: string): string {
  const [bare = ''] = address.split('%', 1);
  if (!isIPv6(bare)) return address;
  const all = groups(canonical(bare));
  // An IPv4 address in the form of IPv6 (RFC 4291, 2.5.5.2).
  if (all.slice(0, 6).join(':') === '0:0:0:0:0:ffff') return all.slice(6).flatMap(toBytes).join('.');
  return `${all.slice(0, 4).join(':')}::/64`;
}

/** One spelling of an address: small letters, the longest row of zeros as `::`, no dots. */
const canonical = (address: string) => new URL(`http://[${address}]`).hostname.slice(1, -1);

function groups(address: string): string[] {
  const [before = [], after = []] = address.split('::').map((part) => part.split(':').filter((group) => group !== ''));
  return [...before, ...Array<string>(8 - before.length - after.length).fill('0'), ...after];
}

function toBytes(group: string) {
  const number = parseInt(group, 16);
  return [number >> 8, number & 0xff];
}
