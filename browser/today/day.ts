import { eventDay, type EventDates, type EventDay } from '@/domain/content/event-day';
import * as words from '@/generated/words/today-day';
import { showDate, showDatesInShort } from '@/words/dates';
import { putWords } from './put-words';

/** A day may end, and the clock of a phone may jump, while the page is open. */
const LOOK_EVERY_MS = 60_000;

/** Lets Today say what day it is at the event. */
export function followDay(main: HTMLElement, event: TodayEvent): () => void {
  const look = () => {
    const day = eventDay(event, Date.now());
    if (day) show(main, day, event);
  };
  look();
  const timer = setInterval(look, LOOK_EVERY_MS);
  document.addEventListener('visibilitychange', look);
  return () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', look);
  };
}

/** What Today tells of the event. */
export type TodayEvent = EventDates & { place: string };

const TITLES = {
  before: [words.readBefore, words.reportsBefore],
  during: [words.startHere, words.reports],
  after: [words.readAfter, words.reportsAfter],
} as const;

function show(main: HTMLElement, day: EventDay, event: TodayEvent): void {
  const [lead, reports] = TITLES[day.phase];
  main.dataset.phase = day.phase;
  putWords(main.querySelector('[data-day]'), dayInWords(day, event));
  putWords(main.querySelector('#reports'), reports);
  // Whoever has begun a report goes on with it on any day.
  if (!main.querySelector('[data-hero-begun]')) putWords(main.querySelector('[data-hero-label]'), lead);
}

function dayInWords(day: EventDay, event: TodayEvent): string {
  const { dates, place, day: reported } = event;
  if (day.phase === 'before') return words.before({ days: day.days, dates: showDatesInShort(dates), place });
  const { label, date } = reported;
  if (day.phase === 'after') return words.after({ label, date: showDate(date, 'full') });
  const today = showDate(day.date, 'full');
  return day.isReported ? words.during({ label, date: today }) : today;
}
