import { boardSchema } from '@/domain/race/contract/board-schema';
import type { Lap } from '@/domain/race/contract/lap';
import { deskSessionSchema, racesSchema, type RaceSummary } from '@/domain/race/contract/requests';
import type { RaceRules } from '@/domain/race/contract/rules';
import { checkBoard, type Checked } from './check-board';
import { createClient, expectAnswer, type Client, type Surroundings } from './client';
import { drive } from './drive';
import { judge } from './judge';
import { planDay, type PlannedDay } from './plan-day';
import { random } from './random';
import { createTally, type Tally } from './tally';

export type DemoOptions = {
  origin: string;
  /** The slug of the race. Null: the first race that is open. */
  race: string | null;
  racers: number;
  laps: number;
  lapsPerSecond: number;
  seed: number;
  /** The one-time code of an official. Null: nobody decides. */
  code: string | null;
  rulesOf: (race: string) => RaceRules;
  tell: (line: string) => void;
  /** Stops the day early. What was done until then is still checked. */
  signal?: AbortSignal;
};

export type DemoResult = Checked & { race: string; tally: Tally; seconds: number };

const TELL_EVERY_MS = 5_000;

/** Plays a race day through the public API. Then checks the server's board against a fold of its own. */
export async function runDemo(options: DemoOptions): Promise<DemoResult> {
  const { origin, laps, lapsPerSecond, signal, tell, code } = options;
  const tally = createTally();
  const onDelay: Surroundings['onDelay'] = (what) => void (tally[what === 'too-many' ? 'tooMany' : 'resent'] += 1);
  const surroundings = { origin, signal, onDelay };
  const reader = createClient({ origin });
  const { slug: race, name } = await pickRace(reader, options.race);
  const rules = options.rulesOf(race);
  const day = planDay(options);
  const since = await versionOf(reader, race);
  const desk = createClient(surroundings);
  const official = code === null ? null : await signIn(desk, code);
  tell(`${name}: ${day.racers.length} invented racers, ${laps} laps, ${lapsPerSecond} a second`);
  tell(`  watch it at ${origin}/leaderboard/${race}`);

  const begin = performance.now();
  const toCome = laps + day.laps.filter(({ then }) => then === 'entered-twice').length;
  const stopTelling = tellProgress(tally, toCome, tell);
  try {
    await playDay({ ...options, race, day, tally, surroundings, desk: official === null ? null : desk });
  } finally {
    stopTelling();
    if (official !== null) await desk('DELETE', '/api/desk/session');
  }
  const seconds = (performance.now() - begin) / 1_000;
  const { board, differences } = await checkBoard(reader, race, rules, { tally, official, since });
  return { board, differences: [...tally.surprises, ...differences], race, tally, seconds };
}

type Day = Pick<DemoOptions, 'lapsPerSecond' | 'seed' | 'signal'> & {
  race: string;
  day: PlannedDay;
  tally: Tally;
  surroundings: Surroundings;
  desk: Client | null;
};

/**
 * Racers and the official work side by side. The day ends when every lap is answered and the official has caught up.
 */
async function playDay({ race, day, tally, surroundings, desk, lapsPerSecond, seed, signal }: Day): Promise<void> {
  const racerIds = new Map<string, string>();
  let isOver = false;
  const onLap = ({ name, racerId }: Lap) => void racerIds.set(name, racerId);
  const driving = drive({ ...surroundings, race, day, lapsPerSecond, tally, onLap }).finally(() => (isOver = true));
  const isOurs = (lapId: string) => tally.laps.has(lapId);
  const chancesFor = ({ timeMs }: { timeMs: number }) => random(seed + timeMs);
  const judging = { race, racers: day.racers, racerIds, isOurs, chancesFor, tally, signal };
  await Promise.all([driving, desk && judge({ ...judging, client: desk }, () => isOver)]);
}

async function pickRace(client: Client, wanted: string | null): Promise<RaceSummary> {
  const { races } = expectAnswer('the list of races', await client('GET', '/api/races'), racesSchema);
  const race = races.find(({ slug, state }) => (wanted === null ? state === 'open' : slug === wanted));
  const names = races.map(({ slug, state }) => `${slug} (${state})`).join(', ');
  if (!race)
    throw new Error(`${wanted === null ? 'no race is open' : `there is no race '${wanted}'`}; there are: ${names}`);
  if (race.state !== 'open') throw new Error(`the race '${race.slug}' is ${race.state}; there are: ${names}`);
  return race;
}

async function versionOf(client: Client, race: string): Promise<number> {
  const answer = await client('GET', `/api/races/${race}/board?limit=1`);
  return expectAnswer('the board', answer, boardSchema).version;
}

async function signIn(client: Client, code: string): Promise<string> {
  const answer = await client('POST', '/api/desk/session', { code });
  return expectAnswer('signing in', answer, deskSessionSchema).official.name;
}

function tellProgress(tally: Tally, laps: number, tell: DemoOptions['tell']): () => void {
  const timer = setInterval(() => {
    tell(`  ${tally.laps.size} of ${laps} laps; ${tally.verified} verified, ${tally.rejected} rejected`);
  }, TELL_EVERY_MS);
  return () => clearInterval(timer);
}
