import { toContinue } from '@/browser/reader/listed';
import { readingLog } from '@/browser/reader/reading-log';
import * as words from '@/generated/words/today-day';
import { putWords } from './put-words';

/**
 * Today begins with a first report. Whoever has begun one finds that one there instead, and the first one in its place
 * in the list: nothing is there twice, and no line moves.
 */
export function offerToContinue(main: HTMLElement): void {
  const hero = main.querySelector<HTMLAnchorElement>('[data-hero]');
  const rowOf = (slug: string) => main.querySelector<HTMLElement>(`[data-report="${slug}"]`);
  // A conference with many reports lists only some of them here.
  const areAllHere = !main.querySelector('[data-more-reports]');
  const isHere = (slug: string) => slug === hero?.dataset.hero || rowOf(slug) !== null;
  const begun = toContinue(readingLog(), (slug) => !areAllHere || isHere(slug));
  if (!hero || !begun) return;
  const [slug, { progress, heading, title }] = begun;
  const row = rowOf(slug);
  // The only report of a conference has no row.
  const minutes = (row ?? (hero.dataset.hero === slug ? hero : null))?.dataset.minutes;
  const known = row?.querySelector('h3') ?? (minutes === undefined ? null : hero.querySelector('[data-hero-title]'));
  if (hero.dataset.hero !== slug) changePlaces(hero, row, rowOf(hero.dataset.hero!));
  hero.dataset.hero = slug;
  hero.dataset.heroBegun = '';
  hero.href = `/reports/${slug}`;
  hero.style.setProperty('--progress', progress.toFixed(3));
  const put = (part: string, text: string) => putWords(hero.querySelector(`[data-hero-${part}]`), text);
  const percent = Math.round(progress * 100);
  put('label', words.continueReading);
  put('title', known?.textContent ?? title);
  put('left', minutes ? words.minutesLeft({ minutes: minutesLeft(Number(minutes), progress) }) : '');
  put('place', heading ? words.placeInReport({ percent, heading }) : words.percent({ percent }));
}

/** Never none: somebody who is not at the end has something left. */
export const minutesLeft = (minutes: number, progress: number): number =>
  Math.max(1, Math.round(minutes * (1 - progress)));

/**
 * The drawings go with their reports. The row of the first report comes to where the other one was. A report without a
 * row here has no drawing here either.
 */
function changePlaces(hero: HTMLElement, row: HTMLElement | null, before: HTMLElement | null): void {
  const drawing = hero.querySelector('.hero-drawing')!;
  const shown = [...drawing.childNodes];
  drawing.replaceChildren(...(row?.querySelector('.thumb')?.childNodes ?? []));
  row?.toggleAttribute('hidden', true);
  if (!before) return;
  before.querySelector('.thumb')!.replaceChildren(...shown);
  before.hidden = false;
  row?.before(before);
}
