import type { TypingCause } from '@/domain/causes';

/** Characters, as a reader counts them (graphemes), in a racer's name. */
export const LONGEST_NAME = 40;
/** Code units that are looked at; a character is several of them at times. */
export const LONGEST_SENT_NAME = 400;
// Control, format (bidirectional overrides, invisible marks), surrogate, private and line separators; joiners belong to
// many scripts and to emoji, so they are let through.
const UNWANTED = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/u;
// Some letters and symbols are blank: the Hangul fillers, which Unicode says to ignore, and the empty Braille pattern.
const VISIBLE = /(?![\p{Default_Ignorable_Code_Point}\u2800])[\p{L}\p{N}\p{S}\p{P}]/u;
// No script needs as many; a tower of marks would cover the rows above and below.
const TOWER = /\p{M}{6,}/u;
// Firefox has it from 125 on; before, code points are counted, which are more if anything.
const segmenter = 'Segmenter' in Intl ? new Intl.Segmenter('en', { granularity: 'grapheme' }) : null;

/** Why a text is not the name of a racer. */
export type NameCause = Extract<TypingCause, `name-${string}`>;
export type CheckedName = { ok: true; name: string } | { ok: false; cause: NameCause };

/**
 * A racer's name as it is kept: NFC, white space collapsed, 1 to 40 visible characters, without control or
 * bidirectional-override characters. Otherwise the cause of the refusal.
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

/** No name has more characters than code units; counting characters takes a hundred times as long. */
function isShortEnough(name: string): boolean {
  return name.length <= LONGEST_NAME || [...(segmenter?.segment(name) ?? name)].length <= LONGEST_NAME;
}

/**
 * What two spellings of one name share: case, width, spacing and what cannot be seen make no other racer. By way of
 * capitals, as some small letters have capitals of more letters, or of another letter: Strauß is STRAUSS. Small first, as the
 * capital ẞ is a capital already.
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
