import type { IncomingMessage } from 'node:http';
import { DATA_POLICY, SECURITY_HEADERS, STRICT_TRANSPORT, isBehindHttps } from '@/server/static/security-headers';
import { READABLE_ANYWHERE, isRaceRead } from './cross-origin';

type Headers = Readonly<Record<string, string>>;

const ALWAYS: Headers = { ...SECURITY_HEADERS, 'content-security-policy': DATA_POLICY, 'cache-control': 'no-store' };
const OF_RACE_READ: Headers = { ...ALWAYS, ...READABLE_ANYWHERE };
const OVER_HTTPS = { 'strict-transport-security': STRICT_TRANSPORT };

/** The headers of every answer of the API; a route may change them. Both sets are ready, as each request needs one. */
export function commonHeaders(method: string, url: string, headers: IncomingMessage['headers']): Headers {
  const common = isRaceRead(method, url) ? OF_RACE_READ : ALWAYS;
  return isBehindHttps(headers['x-forwarded-proto']) ? { ...common, ...OVER_HTTPS } : common;
}
