/** The first and the last byte, both included. */
export type ByteRange = { first: number; last: number };

/**
 * Reads one range of bytes (RFC 9110, 14.2). Null where the header is to be ignored: it is malformed, has another unit,
 * or several ranges, for which a server may answer with the whole. 'unsatisfiable' where no byte of the range exists.
 */
export function parseRange(header: string, bytes: number): ByteRange | 'unsatisfiable' | null {
  const match = /^bytes=\s*(\d*)-(\d*)\s*$/i.exec(header);
  if (!match || (match[1] === '' && match[2] === '')) return null;
  const [first, last] = [match[1], match[2]].map((digits) => (digits ? Number(digits) : null));
  if (first === null || first === undefined) return suffix(last ?? 0, bytes);
  if (last !== null && last !== undefined && last < first) return null;
  if (first >= bytes) return 'unsatisfiable';
  return { first, last: Math.min(last ?? Infinity, bytes - 1) };
}

function suffix(length: number, bytes: number): ByteRange | 'unsatisfiable' {
  if (length === 0 || bytes === 0) return 'unsatisfiable';
  return { first: Math.max(0, bytes - length), last: bytes - 1 };
}
