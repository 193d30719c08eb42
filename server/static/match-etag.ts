/** Whether an If-None-Match header (RFC 9110, 13.1.2) has the tag. It is compared weakly: `W/"x"` matches `"x"`. */
export function matchesAny(header: string, etag: string): boolean {
  if (header === etag) return true;
  if (header.trim() === '*') return true;
  const tags = header.match(/(?:W\/)?"[^"]*"/g) ?? [];
  return tags.some((tag) => tag.replace(/^W\//, '') === etag);
}

/** Whether an If-Range header (RFC 9110, 13.1.5) is the tag. A date never matches, as no Last-Modified is sent. */
export function isSameVersion(header: string | undefined, etag: string): boolean {
  return header === undefined || header.trim() === etag;
}
