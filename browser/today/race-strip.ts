import { liveBoardOf } from '@/browser/race/live-board';
import { myRacerId } from '@/browser/race/my-laps';
import { readMe } from '@/storage/kept-me';
import { readLaps } from '@/storage/lap-table';
import { onNews } from '@/storage/news';
import { openKept } from '@/storage/open';
import { type StripMe, stripWords } from '@/words/race/strip-words';
import { putWords } from './put-words';

/** In a busy race the strip changes this often, so that it can be read. */
const DRAW_EVERY_MS = 1_000;

/**
 * Fills the strip of a race: from this phone at once, then live. It hears from the same line as the page of the race,
 * which one tab of this browser has for all (browser/race/live-board.ts).
 */
export function followStrip(strip: HTMLElement, timeZone: string): () => void {
  const race = strip.dataset.strip!;
  const opens = strip.dataset.opens ?? null;
  const live = liveBoardOf(race);
  let me: StripMe | null = null;
  let drawnAtMs = -Infinity;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isLeft = false;

  const draw = () => {
    timer = undefined;
    drawnAtMs = performance.now();
    const { board, link, asOfMs } = live.state;
    show(strip, stripWords({ board, isLive: link === 'live', asOfMs, me, opens, nowMs: Date.now(), timeZone }));
  };
  const drawSoon = () => {
    const waitMs = drawnAtMs + DRAW_EVERY_MS - performance.now();
    if (waitMs <= 0 || live.state.link !== 'live') draw();
    else timer ??= setTimeout(draw, waitMs);
  };
  const lookForMe = async () => {
    me = await whoDrives(race);
    if (!isLeft) draw();
  };
  void lookForMe();
  const stops = [live.subscribe(drawSoon), onNews(() => void lookForMe()), openKept().onReturn(() => void lookForMe())];
  draw();
  return () => {
    isLeft = true;
    clearTimeout(timer);
    for (const stop of stops) stop();
  };
}

async function whoDrives(race: string): Promise<StripMe | null> {
  const [me, kept] = await Promise.all([readMe(), readLaps(race)]).catch(() => [null, []] as const);
  if (!me) return null;
  const waiting = kept.flatMap(({ lap }) => (lap?.status === 'waiting' ? lap : []));
  const last = waiting.toSorted((a, b) => a.receivedAt.localeCompare(b.receivedAt)).at(-1);
  return { racerId: myRacerId(kept, me.name), waitingMs: last?.timeMs ?? null };
}

function show(strip: HTMLElement, words: ReturnType<typeof stripWords>): void {
  const { names } = words;
  const part = (name: string) => strip.querySelector<HTMLElement>(`[data-strip-${name}]`);
  for (const name of ['fresh', 'leader', 'news', 'me'] as const) putWords(part(name), words[name], names);
  const time = part('time');
  if (time && time.textContent !== words.time) time.textContent = words.time;
  const lap = strip.querySelector<HTMLAnchorElement>('[data-strip-lap]');
  putWords(lap, words.lap);
  if (lap) lap.setAttribute('href', `/leaderboard/${strip.dataset.strip}${words.lapPart}`);
  if (words.state) strip.dataset.state = words.state;
}
