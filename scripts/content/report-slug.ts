import { asciiOf } from '@/domain/content/ascii-of';

const MOST_LETTERS = 60;
/** Signs that are part of a name. */
const SPELLED: readonly (readonly [RegExp, string])[] = [
  [/\bc\+\+/gi, 'cpp'],
  [/\b([cfj])#/gi, '$1-sharp'],
  [/\+\+/g, '-plus-plus'],
  [/(?<=\S)\+/g, '-plus'],
  [/(?<=\d)%/g, '-percent'],
];

/**
 * The file name without `.mdx`: the letters and digits of the title, in those of an address (`Café & C++` becomes
 * `cafe-cpp`). Null where an address has none for most of the title, as for one in Japanese: what is left of it would be
 * a word or a number that says nothing, and the address stays for good.
 */
export function slugOfTitle(title: string): string | null {
  const spelled = SPELLED.reduce((text, [sign, word]) => text.replace(sign, word), title);
  const slug = asciiOf(spelled);
  const letters = [...title.normalize().matchAll(/\p{L}/gu)].length;
  const kept = slug.replace(/[^a-z]/g, '').length;
  if (slug === '' || kept * 2 < letters) return null;
  return shortened(slug);
}

/** The first number that no report has: `report-4`. */
export function numberedSlug(taken: ReadonlySet<string>): string {
  let number = taken.size + 1;
  while (taken.has(`report-${number}`)) number += 1;
  return `report-${number}`;
}

const shortened = (slug: string): string =>
  slug.length <= MOST_LETTERS
    ? slug
    : slug
        .slice(0, MOST_LETTERS + 1)
        .replace(/-[^-]*$/, '')
        .slice(0, MOST_LETTERS);
