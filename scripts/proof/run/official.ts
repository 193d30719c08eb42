import { setTimeout as sleep } from 'node:timers/promises';
import { uuidv7 } from 'uuidv7';
import type { RaceSetup } from '@/scripts/proof/lines';
import { createClient, pick } from './client';
import type { Client, World } from './client';

type QueuedLap = { id: string; version: number; timeMs: number; name: string; receivedAt: string; device?: string };
type Given = World & { races: readonly RaceSetup[]; pauseMs: number };
type Desk = {
  client: Client;
  race: string;
  random: () => number;
  token: () => string;
  decided: Decided[];
  acts: Act[];
};
type Decided = { race: string; id: string; version: number };
type Act = { race: string; id: string };

export type SignedIn = { name: string; client: Client };

/** Signs an official in with a one-time code, before there are any faults. */
export async function signIn(world: World, name: string, code: string): Promise<SignedIn> {
  const client = createClient(world, `desk of ${name}`, name);
  const reply = await client.once('POST', '/api/desk/session', { body: { code } });
  if (reply?.status !== 200) throw new Error(`${name} could not sign in: ${reply?.status} ${reply?.text}`);
  return { name, client };
}

/**
 * An official who works through the queue, together with others who take the same laps: verifies, rejects, corrects, takes
 * back, rejects many, renames, and sometimes closes the race for a moment. Every act has a word of its own in its reason.
 */
export async function runOfficial(world: Given, { name, client }: SignedIn): Promise<void> {
  const { random, races, pauseMs, isOver } = world;
  let acts = 0;
  const desk: Omit<Desk, 'race'> = {
    ...{ client, random, decided: [], acts: [] },
    token: () => `act-${name.replaceAll(' ', '-')}-${(acts += 1)}`,
  };
  while (!isOver()) {
    await doOne({ ...desk, race: pick(races, random).slug });
    await sleep(pauseMs * (0.5 + random()));
  }
}

async function doOne(desk: Desk): Promise<void> {
  const { client, race, random, decided, acts } = desk;
  const dice = random();
  if (dice < 0.03) return changeState(desk);
  const old = decided.filter((each) => each.race === race).slice(-10);
  // The version that this desk knows may be an old one: then the server has to refuse.
  if (dice < 0.13 && old.length > 0) return decide(desk, pick(old, random), 'waiting');
  const act = acts.findLast((each) => each.race === race);
  if (dice < 0.15 && act) return takeBack(desk, act);
  const reply = await client.once('GET', `/api/desk/races/${race}/queue?limit=20`);
  const laps = reply?.status === 200 ? (JSON.parse(reply.text) as { laps: QueuedLap[] }).laps : [];
  if (laps.length === 0) return;
  const lap = pick(laps.slice(0, 6), random);
  if (dice < 0.18) return rejectTogether(desk, lap);
  if (dice < 0.21) return rename(desk, lap);
  if (dice < 0.36) return correct(desk, lap);
  return decide(desk, lap, dice < 0.5 ? 'rejected' : 'verified');
}

async function decide({ client, race, token, decided }: Desk, { id, version }: Omit<Decided, 'race'>, verdict: string) {
  const act = token();
  const body = { verdict, version, reason: `Seen, ${act}` };
  const reply = await client.until('POST', `/api/desk/races/${race}/laps/${id}/decision`, { act, body });
  if (reply?.status === 200)
    decided.push({ race, id, version: (JSON.parse(reply.text) as { version: number }).version });
}

async function correct({ client, race, token, random, decided }: Desk, { id, version, timeMs }: QueuedLap) {
  const act = token();
  const body = { timeMs: timeMs + 1 + Math.floor(random() * 30), version, reason: `Video, ${act}` };
  const reply = await client.until('PATCH', `/api/desk/races/${race}/laps/${id}`, { act, body });
  if (reply?.status === 200) decided.push({ race, id, version: version + 1 });
}

async function rejectTogether({ client, race, token, acts }: Desk, { device, receivedAt }: QueuedLap) {
  const act = token();
  const fitting = device ? { device } : { from: receivedAt, to: receivedAt };
  const id = uuidv7();
  const reply = await client.until('POST', `/api/desk/races/${race}/rejections`, {
    act,
    body: { id, ...fitting, reason: `Many, ${act}` },
  });
  if (reply?.status === 200) acts.push({ race, id });
}

async function takeBack({ client, race, token }: Desk, { id }: Act) {
  await client.until('DELETE', `/api/desk/races/${race}/rejections/${id}`, { act: token() });
}

async function rename({ client, race, token, random }: Desk, lap: QueuedLap) {
  const act = token();
  const { racerId } = lap as unknown as { racerId: string };
  const body = {
    racer: { name: `${lap.name.trim().split(' ~')[0]} ~${Math.floor(random() * 3)}` },
    reason: `Asked, ${act}`,
  };
  await client.until('PATCH', `/api/desk/races/${race}/racers/${racerId}`, { act, body });
}

/** Laps of a closed race are refused, so it is opened again soon. */
async function changeState({ client, race, token }: Desk) {
  for (const state of ['closed', 'open']) {
    const act = token();
    const body = { state, reason: `Pause, ${act}`, id: uuidv7() };
    await client.until('POST', `/api/desk/races/${race}/state`, { act, body });
  }
}
