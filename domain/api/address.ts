/** `/api/races/{race}/laps/{id}` has the names `race` and `id`. */
export type NamesIn<Pattern extends string> = Pattern extends `${string}{${infer Name}}${infer Rest}`
  ? Record<Name, string> & NamesIn<Rest>
  : unknown;

/** An address of addresses.ts with its names filled in. Names may have any letters: they are encoded. */
export function addressOf<const Pattern extends string>(
  pattern: Pattern,
  names: NamesIn<Pattern>,
  query?: Record<string, string | number>,
): string {
  const given = names as Record<string, string>;
  const path = pattern.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(given[name]!));
  if (!query) return path;
  return `${path}?${Object.entries(query)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')}`;
}

/** The names in an address, decoded. The address has no query. Null where it does not match the pattern. */
export function namesIn<const Pattern extends string>(pattern: Pattern, address: string): NamesIn<Pattern> | null {
  const parts = address.split('/');
  const wanted = pattern.split('/');
  if (parts.length !== wanted.length) return null;
  const names: Record<string, string> = {};
  for (const [at, part] of parts.entries()) {
    const name = /^\{(.+)\}$/.exec(wanted[at]!)?.[1];
    if (name === undefined ? part !== wanted[at] : part === '') return null;
    if (name !== undefined) names[name] = decoded(part);
  }
  return names as NamesIn<Pattern>;
}

/** Earlier versions did not encode names, and their entries may still lie in an outbox. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
