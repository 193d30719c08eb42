import type { IncomingMessage } from 'node:http';
import { DATA_POLICY, SECURITY_HEADERS, STRICT_TRANSPORT, isBehindHttps } from '@/server/static/security-headers';
import { READABLE_ANYWHERE, isRaceRead } from './cross-origin';

type Headers = Readonly<Record<string, string>>;

const ALWAYS: Headers = { ...SECURITY_HEADERS, 'content-security-policy': DATA_POLICY, 'cache-control': 'no-store' };
const OF_RACE_READ: Headers = { ...ALWAYS, ...READABLE_ANYWHERE };
const OVER_HTTPS = { 'strict-transport-security': STRICT_TRANSPORT };

/**
 * What every answer of the API carries; a route may say otherwise. Two ready objects: this is asked with each request.
 */
export function commonHeaders(method: string, url: string, headers: IncomingMessage['headers']): Headers {
  const common = isRaceRead(method, url) ? OF_RACE_READ : ALWAYS;
  return isBehindHttps(headers['x-forwarded-proto']) ? { ...common, ...OVER_HTTPS } : common;
}
