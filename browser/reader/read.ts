import { idOfHash } from '@/domain/read-percent';
import * as says from '@/generated/words/reader-says';
import { blockAtHead, isMidway, isReadAt, progressOf } from './reading-place';
import { rememberReading, readingLog, type ReadingPlace } from './reading-log';
import { say } from './say';

const SAVE_AFTER_MS = 400;
/** The bar shows whole dashes, and has as many at any width (styles/report.css). */
const DASHES = 24;

let stop = () => {};

/** On a report: shows how far one has read, marks the section, remembers the place and goes back to it. */
export function followReading(): void {
  stop();
  const article = document.querySelector<HTMLElement>('[data-report-body]');
  if (!article) return;
  const slug = article.dataset.reportBody!;
  const markSection = sectionMarker(article);
  restorePlace(article, slug);
  const bar = document.querySelector<HTMLElement>('[data-progress]');
  let save: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;

  const draw = () => {
    frame = 0;
    bar?.style.setProperty('--progress', (Math.floor(progressIn(article) * DASHES + 1e-6) / DASHES).toFixed(4));
    markSection();
  };
  const onScroll = () => {
    frame ||= requestAnimationFrame(draw);
    clearTimeout(save);
    save = setTimeout(() => rememberPlace(article, slug), SAVE_AFTER_MS);
  };
  draw();
  addEventListener('scroll', onScroll, { passive: true });
  stop = () => {
    clearTimeout(save);
    removeEventListener('scroll', onScroll);
  };
}

const progressIn = (article: HTMLElement) => progressOf(article.getBoundingClientRect(), innerHeight);

function rememberPlace(article: HTMLElement, slug: string): void {
  const progress = progressIn(article);
  rememberReading(slug, {
    ...blockAtHead([...article.children]),
    progress,
    isRead: isReadAt(progress, readingLog()[slug]),
    ...headingNow(),
    title: document.querySelector('h1')?.textContent ?? slug,
    at: Date.now(),
  });
}

/** The marked section (sectionMarker), as the contents call it. */
function headingNow(): { heading?: string } {
  const heading = document.querySelector('[data-contents] [aria-current]')?.textContent;
  return heading ? { heading } : {};
}

/** Where reading of this report goes on, if it was left midway. */
function rememberedPlace(slug: string): ReadingPlace | undefined {
  const place = readingLog()[slug];
  return place && isMidway(place) ? place : undefined;
}

export const isPlaceRemembered = (slug: string) => rememberedPlace(slug) !== undefined;

/** Goes back to the block, not to a pixel: the screen may be turned or the text larger now. */
function restorePlace(article: HTMLElement, slug: string): void {
  const place = rememberedPlace(slug);
  if (!place || location.hash || scrollY > 0) return;
  const upToIt = ([...article.children] as HTMLElement[]).slice(0, place.block + 1);
  const block = upToIt[place.block];
  if (!block) return;
  // A block that was never near the screen has the height that styles/later.css guesses. As it grows it would push the
  // place away.
  for (const each of upToIt) each.style.contentVisibility = 'visible';
  const { top, height } = block.getBoundingClientRect();
  scrollTo({ top: scrollY + top + place.within * height, behavior: 'instant' });
  say(says.backAtPlace);
}

/** Marks the section that is being read, in the contents beside the text. */
function sectionMarker(article: HTMLElement): () => void {
  const headings = [...article.querySelectorAll('h2[id], h3[id]')];
  const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-contents] a')];
  let marked: string | undefined;
  return () => {
    const current = headings.findLast((heading) => heading.getBoundingClientRect().top < innerHeight * 0.3)?.id;
    if (current === marked) return;
    marked = current;
    for (const link of links)
      if (idOfHash(link.hash) === current) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
  };
}
