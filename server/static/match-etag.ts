/** If-None-Match (RFC 9110, 13.1.2): a list or `*`, compared weakly, so `W/"x"` matches `"x"`. */
export function matchesAny(header: string, etag: string): boolean {
  if (header === etag) return true;
  if (header.trim() === '*') return true;
  const tags = header.match(/(?:W\/)?"[^"]*"/g) ?? [];
  return tags.some((tag) => tag.replace(/^W\//, '') === etag);
}

/** If-Range (RFC 9110, 13.1.5): one tag, compared strongly. A date never matches, as no Last-Modified is sent. */
export function isSameVersion(header: string | undefined, etag: string): boolean {
  return header === undefined || header.trim() === etag;
}
