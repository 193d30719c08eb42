export type Encoding = 'br' | 'gzip' | 'identity';

/** Browsers send a handful of different values: what they mean is worked out once. Bounded, as anybody may send anything. */
const REMEMBERED = 100;
const remembered = new Map<string, readonly Encoding[]>();

/**
 * What the client takes, best first (RFC 9110, 12.5.3): by its weights, then Brotli, gzip, identity. A weight of 0 forbids.
 * Identity closes the list even where it is forbidden: the RFC lets a server answer that way rather than not at all.
 */
export function acceptedEncodings(header: string | undefined): readonly Encoding[] {
  if (!header) return ['identity'];
  const known = remembered.get(header);
  if (known) return known;
  const accepted = parse(header);
  if (remembered.size >= REMEMBERED) remembered.clear();
  remembered.set(header, accepted);
  return accepted;
}

function parse(header: string): readonly Encoding[] {
  const weights = new Map(header.split(',').map(parseItem));
  const weightOf = (encoding: Encoding) => {
    const given = weights.get(encoding) ?? (encoding === 'gzip' ? weights.get('x-gzip') : undefined);
    // Identity that is not named is welcome, but less than anything that is.
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
  // A weight that is none is read as a refusal: plain bytes are right for everybody.
  return [name, weight >= 0 && weight <= 1 ? weight : 0];
}
