/** The headers of every answer. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-frame-options': 'DENY',
};

/** Only for documents. On scripts, data and pictures it says nothing, and costs each of them 120 bytes. */
export const DOCUMENT_HEADERS: Readonly<Record<string, string>> = {
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
};

/**
 * Only for the page of officials, so that no other site can hold its window. On other pages it would cost a phone 60
 * ms, as the browser starts a new process before the first frame, and what readers see is public.
 */
export const OWN_WINDOW: Readonly<Record<string, string>> = { 'cross-origin-opener-policy': 'same-origin' };
export const OFFICIALS_PAGE = '/desk';

/** The policy of answers that are data: nothing in them may run or load. */
export const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";

/**
 * Half a year, for this host alone. Sent only where the proxy in front says that the reader uses https. The server
 * itself speaks plain http; on a laptop in a local network nothing else is possible.
 */
export const STRICT_TRANSPORT = 'max-age=15552000';

export function isBehindHttps(forwardedProto: string | string[] | undefined): boolean {
  return forwardedProto === 'https';
}
