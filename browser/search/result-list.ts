import { shownLapTime } from '@/domain/race/typing/lap-time';
import type { Found, Group, Hit } from '@/domain/search/results';
import * as kinds from '@/generated/words/search-kinds';
import * as words from '@/generated/words/search';
import { el, pieces } from './draw';

type Ways = {
  /** Shows all places of a kind. */
  showAll: () => void;
  /** Looks for other words. */
  lookFor: (words: string) => void;
};

/** The places that were found, by their kind; where there are none, words that look like the typed ones. */
export function resultList({ groups, near }: Found, { showAll, lookFor }: Ways): Node[] {
  return [...(near.length > 0 ? [nearList(near, lookFor)] : []), ...groups.map((group) => section(group, showAll))];
}

function section({ kind, hits, total }: Group, showAll: () => void): HTMLElement {
  const id = `found-${kind}`;
  const title = el('h2', { id, className: 'tag' }, kinds[kind]);
  const list = el('ul', { className: 'found' }, ...hits.map(item));
  const more =
    total > hits.length &&
    el('button', { type: 'button', className: 'button', onclick: showAll }, words.more({ count: total }));
  const whole = el('section', { className: 'found-group' }, title, list, more);
  whole.setAttribute('aria-labelledby', id);
  return whole;
}

function item({ href, title, snippet, more, where, racer }: Hit): HTMLElement {
  const line = (fields: { className: string }, ...content: (Node | string)[]) =>
    content.length > 0 && el('span', fields, ...content);
  const quiet = { className: 'small soft' };
  const link = el(
    'a',
    { href },
    el('strong', {}, ...pieces(title)),
    line(quiet, ...pieces(more)),
    racer && line(quiet, inWords(racer)),
    line({ className: 'found-words' }, ...pieces(snippet)),
    where !== '' && line(quiet, where),
  );
  link.dataset.hit = '';
  return el('li', {}, link);
}

const inWords = ({ rank, resultMs }: NonNullable<Hit['racer']>) =>
  rank === null || resultMs === null ? words.unranked : words.racer({ rank, time: shownLapTime(resultMs) });

function nearList(near: readonly string[], lookFor: (words: string) => void): HTMLElement {
  const buttons = near.map((word) =>
    el('button', { type: 'button', className: 'button', onclick: () => lookFor(word) }, word),
  );
  return el('p', { className: 'found-near' }, el('span', { className: 'soft' }, words.didYouMean), ...buttons);
}
