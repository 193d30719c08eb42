import { hasPhrases, isBeginning, type Query } from './parse-query';
import { sentencesOf } from './sentences';
import { wordsIn } from './words-in';

/** A piece of a text, and whether it is what was looked for. */
export type Piece = readonly [text: string, isMarked: boolean];

/** Whether a word of a text was looked for: as what, and how many of its letters. Null: all of them. */
export type Matcher = (word: string) => { typed: string; letters: number | null } | undefined;

const MOST_CHARACTERS = 170;
const BEFORE_MARK = 50;

/**
 * Says of a word of a text whether it was looked for: it begins with a typed word, or is one of those that were found in
 * its place (`others`: with a typo, or with the word inside).
 */
export function matcherOf(query: Pick<Query, 'words' | 'last'>, others: ReadonlySet<string>): Matcher {
  return (word) => {
    const typed =
      query.words.find((each) => word === each) ??
      query.words.find((each) => word.startsWith(each) && isBeginning(each, query));
    if (typed !== undefined) return { typed, letters: typed.length === word.length ? null : typed.length };
    return others.has(word) ? { typed: word, letters: null } : undefined;
  };
}

/** The text in pieces, marked or not. */
export function marked(text: string, matcher: Matcher): Piece[] {
  const pieces: [string, boolean][] = [];
  const add = (piece: string, isMarked: boolean) => {
    const last = pieces.at(-1);
    if (!piece) return;
    if (last?.[1] === isMarked) last[0] += piece;
    else pieces.push([piece, isMarked]);
  };
  let at = 0;
  for (const { word, start, end } of wordsIn(text)) {
    const match = matcher(word);
    // Where folding has changed the number of letters, the whole word is marked.
    const length = match?.letters && word.length === end - start ? match.letters : end - start;
    // Pairs of characters overlap.
    if (!match || start + length <= at) continue;
    add(text.slice(at, Math.max(at, start)), false);
    add(text.slice(Math.max(at, start), start + length), true);
    at = start + length;
  }
  add(text.slice(at), false);
  return pieces;
}

/**
 * The sentence of a text that has most of what was looked for. Null where none has anything of it. Of equal ones the
 * first.
 */
export function bestSentence(text: string, matcher: Matcher, phrases: readonly string[]): string | null {
  let best: string | null = null;
  let most = 0;
  for (const { text: sentence } of sentencesOf(text)) {
    const found = new Set(wordsIn(sentence).flatMap(({ word }) => matcher(word)?.typed ?? []));
    const score = found.size && found.size + (phrases.length > 0 && hasPhrases(sentence, phrases) ? 100 : 0);
    if (score > most) [best, most] = [sentence, score];
  }
  return best;
}

/** A long sentence, cut to what fits under a hit, around its first mark. */
export function shortened(sentence: string, matcher: Matcher): string {
  if (sentence.length <= MOST_CHARACTERS) return sentence;
  const first = wordsIn(sentence).find(({ word }) => matcher(word))?.start ?? 0;
  const from = first <= BEFORE_MARK ? 0 : nextWord(sentence, first - BEFORE_MARK);
  const rest = sentence.slice(from);
  const isWhole = rest.length <= MOST_CHARACTERS;
  const shown = isWhole ? rest : rest.slice(0, lastSpace(rest, MOST_CHARACTERS));
  return `${from > 0 ? '… ' : ''}${shown}${isWhole ? '' : ' …'}`;
}

function nextWord(text: string, at: number): number {
  const space = text.indexOf(' ', at);
  return space < 0 || space > at + 30 ? at : space + 1;
}

function lastSpace(text: string, at: number): number {
  const space = text.lastIndexOf(' ', at);
  return space < at - 30 ? at : space;
}
