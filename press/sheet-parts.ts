/** Where a sheet in styles/ begins a part that only some pages need, and where it goes on for all. */
const MARK = /\/\*! (only with ([^*]+?)|with all) \*\//;
const AT_RULE = /^@/;
const RULE_HEAD = /([^{}]+)\{/g;
const LISTED = /,(?![^(]*\))/;
const CLASSES = /\bclass="([^"]*)"/g;

/** A piece of a sheet. With `only`, it styles nothing but elements of these classes, and what lies in them. */
export type SheetPart = { css: string; only?: readonly string[] };

/**
 * Cuts a sheet at its marks. A selector of a part with classes has to name one of them: otherwise it would style some
 * page that is not given the part. Throws where one does not.
 */
export function sheetParts(sheet: string): SheetPart[] {
  const [first = '', ...rest] = sheet.split(MARK);
  const parts: SheetPart[] = [{ css: first }];
  for (let i = 0; i < rest.length; i += 3) {
    const [only, css] = [rest[i + 1]?.split(' '), rest[i + 2]!];
    if (only) refuseOthers(css, only);
    parts.push(only ? { css, only } : { css });
  }
  return parts.filter(({ css }) => css.trim());
}

/** The parts that a page needs. A script may still draw what is not in its html: such a page needs all. */
export function partsFor(html: string, parts: readonly SheetPart[]): SheetPart[] {
  if (html.includes(' data-island=')) return [...parts];
  const used = new Set(Array.from(html.matchAll(CLASSES), ([, names]) => names!.split(' ')).flat());
  return parts.filter(({ only }) => !only || only.some((name) => used.has(name)));
}

function refuseOthers(css: string, only: readonly string[]): void {
  const named = new RegExp(`\\.(?:${only.join('|')})(?![\\w-])`);
  for (const [, head] of css.matchAll(RULE_HEAD)) {
    if (AT_RULE.test(head!.trim())) continue;
    for (const selector of head!.split(LISTED))
      if (!named.test(selector))
        throw new Error(`styles/: "${selector.trim()}" stands in a part that comes only with ${only.join(', ')}`);
  }
}
