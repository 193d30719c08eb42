import { uuidv7 } from 'uuidv7';
import { lapSchema, type Lap } from '@/domain/race/lap';
import { lapSubmissionSchema, type LapSubmissionInput } from '@/domain/race/requests';
import { createClient, pause, problemOf, type Client, type Surroundings } from './client';
import type { PlannedDay, PlannedLap } from './plan-day';
import type { Tally } from './tally';

type Driving = Surroundings & {
  race: string;
  day: PlannedDay;
  lapsPerSecond: number;
  tally: Tally;
  /** Told of each lap that the server took. */
  onLap?: (lap: Lap) => void;
};

/** More than this on the way at once would be a load test. */
const MOST_ON_THE_WAY = 64;

/** Sends the day's laps at that speed, each racer from a device of their own. Resolves when all are answered. */
export async function drive(driving: Driving): Promise<void> {
  const { day, lapsPerSecond, signal } = driving;
  const devices = day.racers.map(() => ({ client: createClient(driving), runIds: [] as string[] }));
  const onTheWay = new Set<Promise<void>>();
  let failure: Error | undefined;
  const begin = performance.now();
  for (const [index, planned] of day.laps.entries()) {
    await pause(begin + (index / lapsPerSecond) * 1_000 - performance.now(), signal);
    while (onTheWay.size >= MOST_ON_THE_WAY) await Promise.race(onTheWay);
    if (signal?.aborted || failure) break;
    const { client, runIds } = devices[planned.racer]!;
    const runId = (runIds[planned.run] ??= uuidv7());
    const sending: Promise<void> = sendLap(driving, client, planned, runId)
      .catch((error: Error) => void (failure ??= error))
      .finally(() => onTheWay.delete(sending));
    onTheWay.add(sending);
  }
  await Promise.all(onTheWay);
  if (failure) throw failure;
}

async function sendLap(driving: Driving, client: Client, planned: PlannedLap, runId: string): Promise<void> {
  const { race, day, tally, onLap } = driving;
  const path = `/api/races/${race}/laps`;
  const racer = day.racers[planned.racer]!;
  const { name, time, timeMs, resets, finished, lap, clockAheadMs } = planned;
  const body: LapSubmissionInput = {
    id: uuidv7(),
    racer: { name, country: racer.country },
    ...(time === undefined ? { timeMs } : { time }),
    resets,
    finished,
    racedAt: new Date(Date.now() + clockAheadMs).toISOString(),
    // A name with a slip is another racer's until an official merges the two: it has no part in this run.
    ...(name === racer.name && { run: { id: runId, lap } }),
  };
  const answer = await client('POST', path, body);
  const problem = problemOf(answer.body);
  if (problem?.code === 'race-not-open') throw new Error(`the race '${race}' is not open: ${problem.detail}`);
  if (answer.status !== 201 && answer.status !== 200)
    return void tally.surprises.push(`a lap was answered with ${answer.status} ${problem?.detail ?? ''}`);
  const taken = lapSchema.parse(answer.body);
  tally.laps.set(body.id, { timeMs: lapSubmissionSchema.parse(body).timeMs, resets });
  onLap?.(taken);
  await afterwards(client, path, body, planned.then, tally);
}

async function afterwards(
  client: Client,
  path: string,
  body: LapSubmissionInput,
  then: PlannedLap['then'],
  tally: Tally,
): Promise<void> {
  if (then === 'nothing') return;
  if (then === 'withdrawn') {
    const { status, body: answer } = await client('DELETE', `${path}/${body.id}`);
    // An official may have been faster; then it stays.
    if (status < 300) tally.withdrawn += 1;
    else if (problemOf(answer)?.code !== 'already-decided')
      tally.surprises.push(`a withdrawal was answered with ${status}`);
    return;
  }
  const again = then === 'id-reused' ? { ...body, resets: (body.resets ?? 0) + 1 } : body;
  const { status, body: answer } = await client('POST', path, again);
  const [expected, code] = then === 'id-reused' ? [409, problemOf(answer)?.code] : [200, undefined];
  if (status !== expected || (expected === 409 && code !== 'id-reused'))
    return void tally.surprises.push(`${then} was answered with ${status} ${code ?? ''}`);
  if (then === 'id-reused') tally.reusedIdsRefused += 1;
  else tally.replays += 1;
}
