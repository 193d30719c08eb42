import { LOCALE, PLAIN_BELOW } from '@/generated/words/locale';
import * as says from '@/generated/words/sentences';

/*
 * Numbers, lists and plurals in the language of this build. No other file asks Intl for them. Messages call it by
 * themselves.
 */

/** Making a formatter takes longer than using it, and a log has hundreds of times. */
function once<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => (made ??= make());
}

const numbers = /* @__PURE__ */ once(() => new Intl.NumberFormat(LOCALE));
const lists = /* @__PURE__ */ once(() => new Intl.ListFormat(LOCALE));
const rows = /* @__PURE__ */ once(() => new Intl.ListFormat(LOCALE, { type: 'unit', style: 'short' }));
/** The language without its region: names of countries do not depend on it. */
const regions = /* @__PURE__ */ once(() => new Intl.DisplayNames(LOCALE.replace(/-[A-Z]{2}$/, ''), { type: 'region' }));
const cardinals = /* @__PURE__ */ once(() => new Intl.PluralRules(LOCALE));
const ordinals = /* @__PURE__ */ once(() => new Intl.PluralRules(LOCALE, { type: 'ordinal' }));

/** Whole sentences side by side. Empty ones are left out. */
export function sentences(...each: readonly (string | null | undefined | false)[]): string {
  const [first = '', ...rest] = each.filter(Boolean) as string[];
  return rest.reduce((before, after) => says.together({ before, after }), first);
}

/** The end of a sentence in any script, also within quotation marks or brackets. */
const END = /[\p{STerm}…][\p{Pe}\p{Pf}"']*$/u;

/** Somebody's own words as a sentence. They may end as one already. */
export const asSentence = (words: string): string => (END.test(words) ? words : says.ended({ words }));

/**
 * `1,024`. The first formatter of numbers on a page takes a slow phone 170 ms, and most counts are small; so what reads
 * as in code asks none.
 */
export const number = (value: number): string => (isPlain(value) ? String(value) : numbers().format(value));

const isPlain = (value: number): boolean => Number.isInteger(value) && value < PLAIN_BELOW && !isNegative(value);

/** Also minus zero. */
const isNegative = (value: number): boolean => value < 0 || Object.is(value, -0);

/** `1023`, or `1.0` with one digit after the point. */
export const fixed = (value: number, digits: number): string =>
  new Intl.NumberFormat(LOCALE, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    useGrouping: false,
  }).format(value);

/** `a, b and c`. */
export const list = (items: readonly string[]): string => lists().format(items);

/** `a, b, c`: facts side by side. Empty ones are left out. */
export const listed = (items: readonly (string | null | undefined | false)[]): string =>
  rows().format(items.filter(Boolean) as string[]);

/** What a country is called, by its ISO 3166-1 code. */
export const regionName = (code: string): string => regions().of(code) ?? code;

/** Compares names in the order of a dictionary of the language. */
export const compareNames = (a: string, b: string): number => a.localeCompare(b, LOCALE);

type Forms = { other: string } & Partial<Record<Intl.LDMLPluralRule | `=${number}`, string>>;

/** The form for exactly this number, or else the one that the language has for the count. */
export const plural = (count: number, forms: Forms): string =>
  forms[`=${count}`] ?? forms[cardinals().select(count)] ?? forms.other;

/** The same, with the count in place of each `#`. */
export const counted = (count: number, forms: Forms): string => plural(count, forms).replaceAll('#', number(count));

/** The form for a place in an order, such as `{one: '1st', two: '2nd', …}`. */
export const ordinal = (place: number, forms: Forms): string =>
  forms[`=${place}`] ?? forms[ordinals().select(place)] ?? forms.other;
