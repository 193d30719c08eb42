/** On every answer, whatever it is. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  'cross-origin-resource-policy': 'same-origin',
  'x-frame-options': 'DENY',
};

/**
 * On pages of officials, whose windows no other site shall hold. Not on every page: a browser that meets it starts a new
 * process between the answer and the first frame, which costs a phone 60 ms, and what readers see is public.
 */
export const OWN_WINDOW: Readonly<Record<string, string>> = { 'cross-origin-opener-policy': 'same-origin' };
export const OFFICIALS_PAGE = '/desk';

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
