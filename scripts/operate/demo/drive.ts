import { uuidv7 } from 'uuidv7';
import type { Lap } from '@/domain/race/contract/lap';
import { lapSchema } from '@/domain/race/contract/lap-schema';
import { lapSubmissionSchema, type LapSubmissionInput } from '@/domain/race/contract/requests';
import { createClient, pause, problemOf, type Client, type Surroundings } from './client';
import type { PlannedDay, PlannedLap } from './plan-day';
import type { Tally } from './tally';

type Driving = Surroundings & {
  race: string;
  day: PlannedDay;
  lapsPerSecond: number;
  tally: Tally;
  /** Is told of each lap that the server took. */
  onLap?: (lap: Lap) => void;
};

/** More at once would be a load test. */
const MOST_ON_THE_WAY = 64;

/** The server lets few new devices in at once from one address (docs/operating.md), so some racers share a phone. */
const MOST_DEVICES = 40;

/** Sends the day's laps at that speed, each racer always from the same device. Resolves once all are answered. */
export async function drive(driving: Driving): Promise<void> {
  const { day, lapsPerSecond, signal } = driving;
  const phones = day.racers.slice(0, MOST_DEVICES).map(() => oneAfterTheOther(createClient(driving)));
  const devices = day.racers.map((_, index) => ({ send: phones[index % phones.length]!, runIds: [] as string[] }));
  const onTheWay = new Set<Promise<void>>();
  let failure: Error | undefined;
  const begin = performance.now();
  for (const [index, planned] of day.laps.entries()) {
    await pause(begin + (index / lapsPerSecond) * 1_000 - performance.now(), signal);
    while (onTheWay.size >= MOST_ON_THE_WAY) await Promise.race(onTheWay);
    if (signal?.aborted || failure) break;
    const { send, runIds } = devices[planned.racer]!;
    const runId = (runIds[planned.run] ??= uuidv7());
    const sending: Promise<void> = send((client) => sendLap(driving, client, planned, runId))
      .catch((error: Error) => void (failure ??= error))
      .finally(() => onTheWay.delete(sending));
    onTheWay.add(sending);
  }
  await Promise.all(onTheWay);
  if (failure) throw failure;
}

/** A phone sends one lap after the other: a second one at the same time would not have the cookie yet. */
function oneAfterTheOther(client: Client) {
  let last: Promise<unknown> = Promise.resolve();
  return (work: (client: Client) => Promise<void>): Promise<void> => {
    const next = last.then(() => work(client));
    last = next.catch(() => undefined);
    return next;
  };
}

async function sendLap(driving: Driving, client: Client, planned: PlannedLap, runId: string): Promise<void> {
  const { race, day, tally } = driving;
  const path = `/api/races/${race}/laps`;
  const body = lapBody(day, planned, runId);
  if (!(await enter(client, path, body, driving))) return;
  if (planned.then === 'entered-twice') await enter(client, path, { ...body, id: uuidv7() }, driving);
  else if (planned.then === 'withdrawn') await withdraw(client, `${path}/${body.id}`, tally);
  else if (planned.then !== 'nothing') await sendAgain(client, path, body, planned.then, tally);
}

function lapBody(day: PlannedDay, planned: PlannedLap, runId: string): LapSubmissionInput {
  const racer = day.racers[planned.racer]!;
  const { name, time, timeMs, resets, finished, lap, clockAheadMs } = planned;
  return {
    id: uuidv7(),
    racer: { name, country: racer.country },
    ...(time === undefined ? { timeMs } : { time }),
    resets,
    finished,
    racedAt: new Date(Date.now() + clockAheadMs).toISOString(),
    // A name with a slip belongs to another racer until an official merges the two. So this lap has no part in the run.
    ...(name === racer.name && { run: { id: runId, lap } }),
  };
}

async function enter(client: Client, path: string, body: LapSubmissionInput, driving: Driving): Promise<boolean> {
  const { race, tally, onLap } = driving;
  const { status, body: answer } = await client('POST', path, body);
  const problem = problemOf(answer);
  if (problem?.code === 'race-not-open') throw new Error(`the race '${race}' is not open: ${problem.detail}`);
  if (status !== 201 && status !== 200) {
    tally.surprises.push(`a lap was answered with ${status} ${problem?.detail ?? ''}`);
    return false;
  }
  tally.laps.set(body.id, { timeMs: lapSubmissionSchema.parse(body).timeMs, resets: body.resets ?? 0 });
  onLap?.(lapSchema.parse(answer));
  return true;
}

async function withdraw(client: Client, path: string, tally: Tally): Promise<void> {
  const { status, body } = await client('DELETE', path);
  if (status < 300) tally.withdrawn += 1;
  // An official may have been faster. Then the lap stays.
  else if (problemOf(body)?.code !== 'already-decided')
    tally.surprises.push(`a withdrawal was answered with ${status}`);
}

async function sendAgain(
  client: Client,
  path: string,
  body: LapSubmissionInput,
  how: 'same-again' | 'id-reused',
  tally: Tally,
): Promise<void> {
  const isReused = how === 'id-reused';
  const { status, body: answer } = await client(
    'POST',
    path,
    isReused ? { ...body, resets: (body.resets ?? 0) + 1 } : body,
  );
  const code = problemOf(answer)?.code;
  if (isReused ? code !== 'id-reused' : status !== 200)
    return void tally.surprises.push(`${how} was answered with ${status} ${code ?? ''}`);
  tally[isReused ? 'reusedIdsRefused' : 'replays'] += 1;
}
