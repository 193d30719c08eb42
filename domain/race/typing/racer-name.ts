import type { TypingCause } from '@/domain/causes';

/** The most characters of a racer's name, as a reader counts them (graphemes). */
export const LONGEST_NAME = 40;
/** The most UTF-16 code units of a name that is sent. One character may have several. */
export const LONGEST_SENT_NAME = 400;
// Control and format characters (bidirectional overrides, invisible marks), lone surrogates, private use, line
// separators. Joiners are allowed: many scripts and emoji need them.
const UNWANTED = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/u;
// Some letters and symbols are blank: the Hangul fillers, which Unicode calls ignorable, and the empty Braille pattern.
const VISIBLE = /(?![\p{Default_Ignorable_Code_Point}\u2800])[\p{L}\p{N}\p{S}\p{P}]/u;
// No script needs six marks on one letter. Such a tower would cover the rows above and below.
const TOWER = /\p{M}{6,}/u;
// Firefox has the segmenter from 125 on. Without it code points are counted: as many as characters, or more.
const segmenter = 'Segmenter' in Intl ? new Intl.Segmenter('en', { granularity: 'grapheme' }) : null;

/** Why a text is no racer's name. */
export type NameCause = Extract<TypingCause, `name-${string}`>;
export type CheckedName = { ok: true; name: string } | { ok: false; cause: NameCause };

/**
 * A racer's name as it is stored, or the cause of the refusal. A name is NFC, with single spaces, of 1 to 40
 * characters, at least one of them visible, and without control or bidirectional-override characters.
 */
export function checkRacerName(given: string): CheckedName {
  if (given.length > LONGEST_SENT_NAME) return { ok: false, cause: 'name-too-long' };
  const spaced = given.normalize('NFC').trim();
  const name = spaced.replace(/\s+/g, ' ');
  const cause = UNWANTED.test(spaced)
    ? 'name-with-control-characters'
    : !VISIBLE.test(name)
      ? 'name-invisible'
      : TOWER.test(name)
        ? 'name-with-towers'
        : !isShortEnough(name)
          ? 'name-too-long'
          : null;
  return cause === null ? { ok: true, name } : { ok: false, cause };
}

/** Looks at code units first: there are never fewer of them than characters, and counting characters is slow. */
function isShortEnough(name: string): boolean {
  return name.length <= LONGEST_NAME || [...(segmenter?.segment(name) ?? name)].length <= LONGEST_NAME;
}

/**
 * The same text for all spellings of one name: case, width, spacing and invisible characters make no other racer. Names
 * go through upper case, as the capital of a small letter may be several letters, or another one: Strauß is STRAUSS.
 * They go through lower case first, as ẞ, being a capital already, would stay as it is.
 */
export function foldName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .toUpperCase()
    .toLowerCase()
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .trim();
}
