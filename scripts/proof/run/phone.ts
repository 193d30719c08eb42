import { setTimeout as sleep } from 'node:timers/promises';
import { uuidv7 } from 'uuidv7';
import type { RaceSetup } from '@/scripts/proof/lines';
import { createClient, pick } from './client';
import type { World } from './client';

type Given = World & { races: readonly RaceSetup[]; racers: number; pauseMs: number };

/**
 * A phone that sends one lap after another, as its outbox does: the same lap until somebody answers. Now and then it sends
 * a lap twice, takes one back, or is switched off in the middle.
 */
export async function runPhone(world: Given, name: string): Promise<void> {
  const { random, races, racers, pauseMs, isOver } = world;
  const client = createClient(world, name);
  const taken: { race: string; id: string }[] = [];
  let run = uuidv7();
  let place = 0;
  while (!isOver()) {
    const { slug: race } = pick(races, random);
    place = place >= 6 ? 1 : place + 1;
    if (place === 1) run = uuidv7();
    const racer = Math.floor(random() * racers);
    const body = makeLap(racer, { id: run, lap: place }, random);
    const lap = { path: `/api/races/${race}/laps`, act: `lap-${body.id}` };
    // Switched off: nobody will ever send this lap again, and nobody knows whether it was taken.
    if (random() < 0.03) await client.once('POST', lap.path, { ...lap, body, vanishAfterMs: random() * 8 });
    else {
      const reply = await client.until('POST', lap.path, { ...lap, body });
      if (reply && reply.status < 300) {
        taken.push({ race, id: body.id });
        // At once, most often at an instance that has not heard of it yet.
        if (random() < 0.4) await client.once('GET', `${lap.path}/${body.id}`);
      }
      if (random() < 0.05) await client.until('POST', lap.path, { ...lap, body });
    }
    const other = taken.length > 0 ? pick(taken.slice(-20), random) : null;
    if (other && random() < 0.06) {
      const path = `/api/races/${other.race}/laps/${other.id}`;
      await client.until('DELETE', path, { act: `withdraw-${other.id}` });
    }
    if (other && random() < 0.2) await client.once('GET', `/api/races/${other.race}/laps/${other.id}`);
    await sleep(pauseMs * (0.5 + random()));
  }
}

/** Few times and moments, so that results tie. Each racer has a country of their own, and several spellings. */
function makeLap(racer: number, run: { id: string; lap: number }, random: () => number) {
  const name = pick([`Rider ${racer}`, `rider  ${racer}`, `RIDER ${racer} `], random);
  const racedAt = new Date(Date.now() - Math.floor(random() * 60) * 1_000).toISOString();
  return {
    id: uuidv7(),
    racer: { name, country: racer % 3 === 0 ? null : COUNTRIES[racer % COUNTRIES.length] },
    timeMs: 8_000 + Math.floor(random() * 400),
    resets: random() < 0.1 ? 4 : Math.floor(random() * 3),
    racedAt,
    run: random() < 0.2 ? null : run,
  };
}
const COUNTRIES = ['NL', 'JP', 'BR', 'DE', 'IN'];
