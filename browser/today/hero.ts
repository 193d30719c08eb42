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
  const begun = toContinue(readingLog(), (slug) => rowOf(slug) !== null);
  if (!hero || !begun) return;
  const [slug, { progress, heading, title }] = begun;
  const row = rowOf(slug)!;
  if (hero.dataset.hero !== slug) changePlaces(hero, row, rowOf(hero.dataset.hero!));
  hero.dataset.hero = slug;
  hero.dataset.heroBegun = '';
  hero.href = `/reports/${slug}`;
  hero.style.setProperty('--progress', progress.toFixed(3));
  const put = (part: string, text: string) => putWords(hero.querySelector(`[data-hero-${part}]`), text);
  const percent = Math.round(progress * 100);
  put('label', words.continueReading);
  put('title', row.querySelector('h3')?.textContent ?? title);
  put('left', words.minutesLeft({ minutes: minutesLeft(Number(row.dataset.minutes), progress) }));
  put('place', heading ? words.placeInReport({ percent, heading }) : words.percent({ percent }));
}

/** Never none: somebody who is not at the end has something left. */
export const minutesLeft = (minutes: number, progress: number): number =>
  Math.max(1, Math.round(minutes * (1 - progress)));

/** The drawings go with their reports. The row of the first report comes to where the other one was. */
function changePlaces(hero: HTMLElement, row: HTMLElement, before: HTMLElement | null): void {
  const drawing = hero.querySelector('.hero-drawing')!;
  const shown = [...drawing.childNodes];
  drawing.replaceChildren(...row.querySelector('.thumb')!.childNodes);
  row.hidden = true;
  if (!before) return;
  before.querySelector('.thumb')!.replaceChildren(...shown);
  before.hidden = false;
  row.before(before);
}
