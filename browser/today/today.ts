import type { Mount } from '@/browser/islands/island';
import { followCopy } from './copy-line';
import { readLaps } from '@/storage/lap-table';
import { followDay, type TodayEvent } from './day';
import { offerToContinue } from './hero';
import { offerInstall } from './install-offer';
import { showQuiz } from './quiz-line';
import { followStrip } from './race-strip';

/** The script of Today: plain, as React would be most of its bytes. `place` holds its props and is empty. */
export const mount: Mount = (place) => {
  const main = place.closest('main')!;
  const event = JSON.parse(place.dataset.props!) as TodayEvent;
  offerToContinue(main);
  const strips = main.querySelectorAll<HTMLElement>('[data-strip]');
  const stops = [
    followDay(main, event),
    ...Array.from(strips, (strip) => followStrip(strip, event.timeZone)),
    followCopy(main),
  ];
  void showQuiz(main);
  void anyKeptLap(Array.from(strips, ({ dataset }) => dataset.strip!)).then((hasLap) => offerInstall(main, hasLap));
  place.dataset.alive = '';
  return () => {
    for (const stop of stops) stop();
  };
};

/** Whether this phone has sent a lap to one of these races. */
async function anyKeptLap(races: readonly string[]): Promise<boolean> {
  const laps = await Promise.all(races.map((race) => readLaps(race).catch(() => [])));
  return laps.flat().length > 0;
}
