import { KINDS, type Entry, type Kind } from '@/domain/search/entry';
import { litHash } from '@/domain/search/lit';
import type { Found, Group, Hit } from '@/domain/search/results';
import { sentencesOf } from '@/domain/search/sentences';
import { bestSentence, marked, matcherOf, shortened, type Matcher } from '@/domain/search/snippet';
import { wordsIn } from '@/domain/search/words-in';
import type { Places } from './book';

/** What is drawn: the places by their kind, `most` of each. */
export function foundIn({ places, query, isOnlySome, near }: Places, most: number, isOncePerPlace = false): Found {
  const seen = new Set<string>();
  const groups = new Map<Kind, Group>();
  const named = new Set<Kind>();
  for (const { entry, others } of places) {
    const place = entry.kind === 'term' ? entry.path + entry.anchor : entry.path;
    if (isOncePerPlace && seen.has(place)) continue;
    seen.add(place);
    const group = groups.get(entry.kind) ?? { kind: entry.kind, hits: [], total: 0 };
    groups.set(entry.kind, group);
    group.total++;
    if (group.hits.length < most) group.hits.push(hitOf(entry, matcherOf(query, others), query.phrases));
    if (isNamed(entry, query.words)) named.add(entry.kind);
  }
  // What is called exactly so comes before all that only speaks of it.
  const inOrder = KINDS.flatMap((kind) => groups.get(kind) ?? []);
  const isFirst = ({ kind }: Group) => named.has(kind);
  return {
    groups: [...inOrder.filter(isFirst), ...inOrder.filter((group) => !isFirst(group))],
    total: places.length,
    isOnlySome,
    near,
  };
}

/** A question is not called anything. */
function isNamed({ kind, name }: Entry, words: readonly string[]): boolean {
  if (kind === 'question') return false;
  const own = new Set(wordsIn(name).map(({ word }) => word));
  return words.every((word) => own.has(word));
}

export function hitOf(entry: Entry, matcher: Matcher, phrases: readonly string[]): Hit {
  const { kind, path, anchor, name, heading, text, more, where, racer } = entry;
  const sentence = bestSentence(text, matcher, phrases);
  const shown = sentence ?? sentencesOf(text)[0]?.text ?? '';
  return {
    kind,
    href: path + placeOf(entry, sentence ?? (kind === 'report' ? null : shown)),
    title: marked(name || heading || where, matcher),
    snippet: marked(shortened(shown, matcher), matcher),
    more: marked(more, matcher),
    where: name || heading ? where : '',
    path,
    anchor,
    racer,
  };
}

/** A report opens at the sentence that was found, or at the heading where that is what was found. */
function placeOf({ kind, anchor, name }: Entry, sentence: string | null): string {
  if (kind === 'question' || kind === 'racer') return anchor;
  if (kind === 'person' || kind === 'race') return '';
  if (sentence && !(kind === 'report' && name)) return litHash(anchor, sentence);
  return anchor && `#${encodeURIComponent(anchor)}`;
}
