import type { TypingCause } from '@/domain/causes';
import { withoutStrayMarks } from './stray-marks';

/** The most characters of a racer's name, as a reader counts them (graphemes). */
export const LONGEST_NAME = 40;
/** The most UTF-16 code units of a name that is sent: 40 of the longest emoji, with some unseen marks between them. */
export const LONGEST_SENT_NAME = 800;
/** The longest emoji has 15 code units. What goes on as one character beyond that is drawn as several. */
const LONGEST_CHARACTER = 16;
// Control and format characters (bidirectional overrides among them), lone surrogates, private use. What is harmless of
// them is gone by then. Joiners and the tags of flags stay where they belong.
const UNWANTED = /(?![\u200c\u200d\u{e0020}-\u{e007f}])[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/u;
// Some letters and symbols are blank: the Hangul fillers, which Unicode calls ignorable, and the empty Braille pattern.
// An emoji that is newer than this browser is no symbol yet, but its place is known.
const VISIBLE = /(?![\p{Default_Ignorable_Code_Point}\u2800])[\p{L}\p{N}\p{S}\p{P}\p{Extended_Pictographic}]/u;
// No script needs six marks on one letter. Such a tower would cover the rows above and below.
const TOWER = /\p{M}{6,}/u;
// Firefox has the segmenter from 125 on. Without it code points are counted: as many as characters, or more.
const segmenter = 'Segmenter' in Intl ? new Intl.Segmenter('en', { granularity: 'grapheme' }) : null;

/** Why a text is no racer's name. */
export type NameCause = Extract<TypingCause, `name-${string}`>;
export type CheckedName = { ok: true; name: string } | { ok: false; cause: NameCause };

/**
 * A racer's name as it is stored, or the cause of the refusal. A name is NFC, with single spaces, of 1 to 40
 * characters, at least one of them visible. Unseen marks that change nothing are taken out; controls and overrides of
 * direction are refused, as they change what stands around them.
 */
export function checkRacerName(given: string): CheckedName {
  if (given.length > LONGEST_SENT_NAME) return { ok: false, cause: 'name-too-long' };
  const name = withoutStrayMarks(given).normalize('NFC').replace(/\s+/g, ' ').trim();
  const cause = UNWANTED.test(name)
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
  if (name.length <= LONGEST_NAME) return true;
  const characters = segmenter ? Array.from(segmenter.segment(name), ({ segment }) => segment) : [...name];
  return characters.reduce((sum, { length }) => sum + Math.ceil(length / LONGEST_CHARACTER), 0) <= LONGEST_NAME;
}

/**
 * The same text for all spellings of one name: case, width, spacing and invisible characters make no other racer. Names
 * go through upper case, as the capital of a small letter may be several letters, or another one: Strauß is STRAUSS.
 * They go through lower case first, as ẞ, being a capital already, would stay as it is. Tags stay, as only they part the
 * flag of Scotland from that of Wales.
 */
export function foldName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .toUpperCase()
    .toLowerCase()
    .replace(/(?![\u{e0020}-\u{e007f}])\p{Default_Ignorable_Code_Point}/gu, '')
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .trim();
}
