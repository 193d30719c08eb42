/** On every answer, whatever it is. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-frame-options': 'DENY',
};

/** For answers that are data: nothing in them may run or load. */
export const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";

/**
 * Half a year, this host alone. Sent only where the proxy in front says that the reader came by https: this server itself
 * speaks plain http, and on a laptop at the venue nothing else is possible.
 */
export const STRICT_TRANSPORT = 'max-age=15552000';

export function isBehindHttps(forwardedProto: string | string[] | undefined): boolean {
  return typeof forwardedProto === 'string' && forwardedProto.split(',')[0]!.trim() === 'https';
}
