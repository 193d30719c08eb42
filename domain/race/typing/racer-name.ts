/** Characters, as a reader counts them (graphemes), in a racer's name. */
export const LONGEST_NAME = 40;
/** Code units that are looked at; a character is several of them at times. */
export const LONGEST_SENT_NAME = 400;
export const TOO_LONG = 'a name has at most 40 characters';
// Control, format (bidirectional overrides, invisible marks), surrogate, private and line separators; joiners belong to
// many scripts and to emoji, so they are let through.
const UNWANTED = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/u;
// Some letters and symbols are blank: the Hangul fillers, which Unicode says to ignore, and the empty Braille pattern.
const VISIBLE = /(?![\p{Default_Ignorable_Code_Point}\u2800])[\p{L}\p{N}\p{S}\p{P}]/u;
// No script needs as many; a tower of marks would cover the rows above and below.
const TOWER = /\p{M}{6,}/u;
// Firefox has it from 125 on; before, code points are counted, which are more if anything.
const segmenter = 'Segmenter' in Intl ? new Intl.Segmenter('en', { granularity: 'grapheme' }) : null;

export type CheckedName = { ok: true; name: string } | { ok: false; reason: string };

/**
 * A racer's name as it is kept: NFC, white space collapsed, 1 to 40 visible characters, without control or
 * bidirectional-override characters. Each refusal says what is expected.
 */
export function checkRacerName(given: string): CheckedName {
  if (given.length > LONGEST_SENT_NAME) return { ok: false, reason: TOO_LONG };
  const spaced = given.normalize('NFC').trim();
  const name = spaced.replace(/\s+/g, ' ');
  const reason = UNWANTED.test(spaced)
    ? 'a name has no control or direction characters'
    : !VISIBLE.test(name)
      ? 'a name has at least one visible character'
      : TOWER.test(name)
        ? 'a character of a name has at most five marks'
        : !isShortEnough(name)
          ? TOO_LONG
          : null;
  return reason === null ? { ok: true, name } : { ok: false, reason };
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
