export type Encoding = 'br' | 'gzip' | 'identity';

/** Browsers send a handful of values, so each is parsed once. Bounded, as anybody may send any value. */
const MOST_CACHED = 100;
const cache = new Map<string, readonly Encoding[]>();

/**
 * The encodings that a client accepts (RFC 9110, 12.5.3): by their weights, then Brotli, gzip, identity. A weight of 0
 * forbids one. Identity is last even where it is forbidden: the RFC allows that answer where there is no other.
 */
export function acceptedEncodings(header: string | undefined): readonly Encoding[] {
  if (!header) return ['identity'];
  const known = cache.get(header);
  if (known) return known;
  const accepted = parse(header);
  if (cache.size >= MOST_CACHED) cache.clear();
  cache.set(header, accepted);
  return accepted;
}

function parse(header: string): readonly Encoding[] {
  const weights = new Map(header.split(',').map(parseItem));
  const weightOf = (encoding: Encoding) => {
    const given = weights.get(encoding) ?? (encoding === 'gzip' ? weights.get('x-gzip') : undefined);
    // Identity is accepted where it is not named, but after everything that is named.
    return given ?? (encoding === 'identity' ? Number.EPSILON : (weights.get('*') ?? 0));
  };
  const coded = (['br', 'gzip', 'identity'] as const)
    .filter((encoding) => weightOf(encoding) > 0)
    .toSorted((a, b) => weightOf(b) - weightOf(a));
  return coded.includes('identity') ? coded : [...coded, 'identity'];
}

function parseItem(item: string): [name: string, weight: number] {
  const [name = '', ...parameters] = item.split(';').map((part) => part.trim().toLowerCase());
  const q = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
  const weight = q === undefined ? 1 : Number(q);
  // A weight that cannot be read forbids the encoding: everybody can read plain bytes.
  return [name, weight >= 0 && weight <= 1 ? weight : 0];
}
