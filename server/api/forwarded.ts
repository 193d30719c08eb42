import type { IncomingHttpHeaders, Server } from 'node:http';
import { isIP, isIPv4 } from 'node:net';

const TOLD_BY_PROXIES = ['x-forwarded-host', 'x-forwarded-proto', 'x-forwarded-for'] as const;

/**
 * Makes sure that no later code can believe more than the operator does. Without a proxy anybody can send these
 * headers, so they are removed. Behind one only the last value of each is its own; all before it came from the sender.
 */
export function readForwarded(server: Server, isBehindProxy: boolean) {
  server.prependListener('request', ({ headers }) => {
    for (const name of TOLD_BY_PROXIES) {
      if (headers[name] === undefined) continue;
      const told = isBehindProxy ? lastTold(headers, name) : null;
      if (told === null) delete headers[name];
      else headers[name] = told;
    }
  });
}

function lastTold(headers: IncomingHttpHeaders, name: (typeof TOLD_BY_PROXIES)[number]): string | null {
  const last = [headers[name]].flat().join(',').split(',').at(-1)!.trim();
  if (name === 'x-forwarded-for') return addressOfHop(last);
  return last === '' ? null : last.toLowerCase();
}

/**
 * The address in one hop, which some proxies write with its port, in brackets or in quotes. Null where there is none:
 * the proxy's own address counts then, as each such word would be a sender of its own.
 */
export function addressOfHop(hop: string): string | null {
  const bare = hop.replace(/^"(.*)"$/, '$1').trim();
  const [, inBrackets] = /^\[([^\]]+)\](?::\d+)?$/.exec(bare) ?? [];
  const address = inBrackets ?? (/^[\d.]+:\d+$/.test(bare) ? bare.split(':', 1)[0]! : bare);
  if (inBrackets !== undefined && isIPv4(inBrackets)) return null;
  return isIP(address) === 0 ? null : address;
}
