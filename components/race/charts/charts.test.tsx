import { expect, test } from 'vitest';
import { until } from '@/browser/testing/until';
import { drawnInWholePage } from '@/browser/testing/whole-page';
import type { Lap } from '@/domain/race/contract/lap';
import * as words from '@/generated/words/race-chart';
import * as racerWords from '@/generated/words/racer-chart';
import * as stages from '@/generated/words/lap-stages';

const at = (minute: number) => `2018-11-29T08:${String(minute).padStart(2, '0')}:00.000Z`;
const UNTIL_MS = Date.parse(at(59));
const racer = (racerId: string, ...falls: [minute: number, bestMs: number][]) => ({
  ...{ racerId, name: racerId.toUpperCase() },
  points: falls.map(([minute, bestMs]) => ({ at: at(minute), bestMs })),
});
/** Ada led from minute 10 on; Bo passed her at 30. */
const LEADERS = [racer('bo', [20, 9_500], [30, 8_500]), racer('ada', [10, 9_000])];

const keysOn =
  (slider: () => HTMLElement) =>
  (key: string, more: object = {}) => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
    slider().dispatchEvent(event);
    return event.defaultPrevented;
  };
const point = (target: HTMLElement, type: string, clientX: number, more: object = {}) =>
  target.dispatchEvent(
    Object.assign(new MouseEvent(type, { bubbles: true, clientX, ...more }), { pointerType: 'touch', ...more }),
  );

async function aChart(props: { own?: ReturnType<typeof racer>; picture?: 'times' | 'places' } = {}, widthPx = 390) {
  const { own = null, picture = 'times' } = props;
  const page = await drawnInWholePage(
    '/leaderboard/day',
    async () => {
      const { ProgressChart } = await import('./progress-chart');
      const more = { picture, untilMs: UNTIL_MS, timeZone: 'UTC', myRacerId: own?.racerId ?? null };
      return <ProgressChart progress={LEADERS} own={own} {...more} />;
    },
    widthPx,
  );
  const slider = () => page.one('[role=slider]');
  const chips = () => Array.from(document.querySelectorAll('.chart-chip'), ({ textContent }) => textContent);
  return { ...page, slider, key: keysOn(slider), chips, said: () => page.text('.chart-moment') };
}

test('keys go from fall to fall of a best time, and the chips tell what each racer had then', async () => {
  const { key, chips, said, slider } = await aChart();
  expect(chips()).toEqual(['1BO8.500', '2ADA9.000']);
  expect(said()).toBe(words.howToScrub);
  expect(key('ArrowLeft')).toBe(true);
  await until(() => chips()[0] === '1ADA9.000');
  expect(chips()).toEqual(['1ADA9.000', '2BO9.500']);
  expect(said()).toContain('08:20');
  expect(slider().getAttribute('aria-valuenow')).toBe('2');
  key('Home');
  await until(() => chips()[1] === `–BO${words.notYet}`);
  key('End');
  await until(() => chips()[0] === '1BO8.500');
  expect([key('x'), key('ArrowLeft', { altKey: true })]).toEqual([false, false]);
});

test('Escape and its button come back to now, and Escape is left alone where one is there already', async () => {
  const { key, said, one } = await aChart();
  expect(key('Escape')).toBe(false);
  key('ArrowLeft');
  await until(() => said() !== words.howToScrub);
  expect(key('Escape')).toBe(true);
  await until(() => said() === words.howToScrub);
  key('ArrowLeft');
  await until(() => said() !== words.howToScrub);
  one('.chart-moment button').click();
  await until(() => said() === words.howToScrub);
});

test('a finger on the chart moves along it, as does a mouse that only passes; a finger in the air does not', async () => {
  const { slider, said } = await aChart();
  const settle = () => new Promise((done) => setTimeout(done, 50));
  point(slider(), 'pointermove', 60);
  await settle();
  expect(said()).toBe(words.howToScrub);
  point(slider(), 'pointerdown', 60);
  await until(() => said() !== words.howToScrub);
  const down = said();
  point(slider(), 'pointermove', 300, { buttons: 1 });
  await until(() => said() !== down);
  const along = said();
  point(slider(), 'pointermove', 60, { pointerType: 'mouse' });
  await until(() => said() !== along);
});

test('my own line is drawn beside the leaders among the times, and not among the places', async () => {
  const own = racer('me', [15, 9_900]);
  const times = await aChart({ own });
  expect(times.chips()).toEqual(['1BO8.500', '2ADA9.000', '–ME9.900']);
  const lines = document.querySelectorAll('svg [data-mine]').length;
  expect(lines).toBeGreaterThan(0);
  const places = await aChart({ own, picture: 'places' });
  expect(places.chips()).toEqual(['1BO8.500', '2ADA9.000']);
});

test('a tap on a chip lights its line, and a second one takes the light away', async () => {
  const { one } = await aChart();
  const isLit = () => one('.chart-chip').getAttribute('aria-pressed');
  one('.chart-chip').click();
  await until(() => isLit() === 'true');
  one('.chart-chip').click();
  await until(() => isLit() === 'false');
});

test('nothing is drawn before the chart has a width; its values are told all the same', async () => {
  const { slider, chips } = await aChart({}, 0);
  expect(slider().querySelector('svg')).toBeNull();
  expect(chips().length).toBe(2);
  expect(slider().getAttribute('aria-valuetext')).toContain('BO');
});

const lap = (id: string, minute: number, timeMs: number, status: Lap['status'] = 'verified') =>
  ({ id, timeMs, status, resets: 0, racedAt: at(minute), receivedAt: at(minute), flags: [] }) as unknown as Lap;

async function aRacerChart(laps: Lap[], widthPx = 390) {
  const page = await drawnInWholePage(
    '/leaderboard/day?racer=ada',
    async () => {
      const { RacerChart } = await import('./racer-chart');
      return <RacerChart laps={laps} timeZone="UTC" nowMs={UNTIL_MS} />;
    },
    widthPx,
  );
  const slider = () => page.one('[role=slider]');
  return { ...page, slider, key: keysOn(slider), said: () => page.text('.chart-moment') ?? '' };
}

test('the laps of a racer: each has a shape for its status, and keys go from lap to lap', async () => {
  const laps = [lap('a', 1, 9_500), lap('b', 2, 9_000, 'waiting'), lap('c', 3, 9_900, 'rejected')];
  const { key, said, slider } = await aRacerChart(laps);
  const shapes = Array.from(document.querySelectorAll('.dot'), (dot) => dot.getAttribute('data-status'));
  expect(shapes).toEqual(['verified', 'waiting', 'rejected']);
  // A disc, a square, a cross.
  const drawnWith = (d: string) => d.replace(/^M\S+ \S+?(?=[ahl])/, '').charAt(0);
  expect(Array.from(document.querySelectorAll('.dot'), (dot) => drawnWith(dot.getAttribute('d')!))).toEqual([
    'a',
    'h',
    'l',
  ]);
  expect([said(), slider().getAttribute('aria-valuenow')]).toEqual([racerWords.howToScrub, '3']);
  key('ArrowLeft');
  await until(() => said().includes('9.000'));
  expect(said()).toContain(stages.waiting);
  expect(slider().getAttribute('aria-valuetext')).toBe(said());
  key('Home');
  await until(() => said().includes('9.500'));
  expect(document.querySelectorAll('.chart-at').length).toBe(1);
});

test('a racer without a lap has no chart', async () => {
  await aRacerChart([]);
  expect(document.querySelector('main')!.childElementCount).toBe(0);
});
