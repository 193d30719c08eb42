import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { randomFrom } from '@/domain/random';
import type { Line, RaceSetup } from '@/scripts/proof/lines';
import { createClient } from './client';
import type { Target, World } from './client';
import type { ProofDatabase } from './database';
import { createDeck, startAtLast } from './faults';
import type { Side } from './faults';
import { createInstance } from './instance';
import { runOfficial, signIn } from './official';
import { runPhone } from './phone';
import { makeProjectFolder } from './project-folder';
import { createRecorder } from './recorder';
import type { Recorder } from './recorder';
import { askForTheEnd } from './the-end';
import { startWatcher } from './watcher';
import type { Watcher } from './watcher';
import { createWay } from './way';
import type { Trouble } from './way';

export const RACES: RaceSetup[] = [
  { slug: 'sprint', ranking: 'best-lap', averageOf: null, maxResetsPerLap: 3, verification: 'required' },
  { slug: 'average', ranking: 'best-average', averageOf: 2, maxResetsPerLap: 3, verification: 'required' },
  { slug: 'free', ranking: 'best-lap', averageOf: null, maxResetsPerLap: null, verification: 'none' },
];

export type ProofOptions = {
  seed: string;
  faults: number;
  instances: number;
  database: ProofDatabase;
  /** An empty folder for the history and the folders of the instances. */
  folder: string;
  phones: number;
  officials: number;
  watchers: number;
  racers: number;
  /** The mean pauses between two faults, two laps of a phone, and two acts of an official. */
  faultEveryMs: number;
  lapEveryMs: number;
  actEveryMs: number;
  tell: (text: string) => void;
};

/** How long servers may take to settle after the last fault, and watchers to hear of everything. */
const SETTLE_WITHIN_MS = 20_000;

/** Plays a race day with faults, and gives its history. */
export async function runProof(options: ProofOptions): Promise<{ lines: readonly Line[]; file: string }> {
  const { seed, database, folder, tell } = options;
  const random = randomFrom(seed);
  const file = join(folder, 'history.jsonl');
  await mkdir(folder, { recursive: true });
  const recorder = createRecorder(file);
  recorder.record({ kind: 'setup', seed, instances: options.instances, races: RACES });
  let isOver = false;
  const sides = await startAll(options, recorder);
  const targets = sides.map(({ instance, way }): Target => ({ name: instance.name, address: way.address }));
  const worldOf = (who: string): World => ({
    recorder,
    targets,
    random: randomFrom(`${seed} ${who}`),
    isOver: () => isOver,
  });
  try {
    const officials = [];
    for (let at = 1; at <= options.officials; at++) {
      const name = `Official ${at}`;
      officials.push(await signIn(worldOf(name), name, await database.official('add', name)));
    }
    const watchers = Array.from({ length: options.watchers }, (_, at) =>
      startWatcher(worldOf(`watcher ${at}`), `watcher ${at}`, {
        race: RACES[at % RACES.length]!.slug,
        isShort: Math.floor(at / 3) % 2 === 0,
        isPacked: at % 2 === 0,
      }),
    );
    const people = [
      ...Array.from({ length: options.phones }, (_, at) =>
        runPhone(
          { ...worldOf(`phone ${at}`), races: RACES, racers: options.racers, pauseMs: options.lapEveryMs },
          `phone ${at}`,
        ),
      ),
      ...officials.map((official) =>
        runOfficial({ ...worldOf(`${official.name} acts`), races: RACES, pauseMs: options.actEveryMs }, official),
      ),
    ];
    await inflictAll(options, { sides, recorder, random });
    isOver = true;
    tell('no more faults; waiting until everybody has an answer');
    await Promise.all(people);
    await settle(targets, watchers, recorder, worldOf('settle'));
    for (const watcher of watchers) watcher.end();
    await Promise.all(watchers.map(({ done }) => done));
    recorder.record({ kind: 'quiet', at: recorder.now() });
    await askForTheEnd(createClient(worldOf('witness'), 'witness'), targets, RACES);
  } finally {
    isOver = true;
    for (const { instance, way } of sides) {
      await instance.kill();
      way.close();
    }
    await recorder.close();
  }
  return { lines: recorder.lines, file };
}

async function startAll({ instances, folder, database, seed }: ProofOptions, recorder: Recorder): Promise<Side[]> {
  const env = {
    PATH: process.env.PATH,
    DATABASE_URL: database.url,
    NODE_ENV: 'production' as const,
    // Where the database is no file, nothing lies beside it.
    DAYPASS_SECRET: randomBytes(32).toString('hex'),
    DAYPASS_RATE_LIMITS: 'off',
    LOG_LEVEL: 'error',
  };
  const sides: Side[] = [];
  for (let at = 1; at <= instances; at++) {
    const root = join(folder, `instance-${at}`);
    await makeProjectFolder(root, RACES);
    const on = `instance ${at}`;
    const random = randomFrom(`${seed} network ${at}`);
    const instance = createInstance(on, root, env, (words) => {
      recorder.record({ kind: 'ended', at: recorder.now(), on, words });
      void startAtLast(instance);
    });
    let trouble: Trouble | null = null;
    // Half of the connections come through, also while the network has trouble.
    const draw = () => (trouble !== null && random() < 0.5 ? trouble : 'none');
    const way = await createWay({ port: instance.port, trouble: draw, random });
    sides.push({ instance, way, setTrouble: (next) => void (trouble = next) });
    await instance.start();
  }
  return sides;
}

type Inflicting = { sides: Side[]; recorder: Recorder; random: () => number };

async function inflictAll(
  { faults, faultEveryMs, database, tell }: ProofOptions,
  { sides, recorder, random }: Inflicting,
) {
  const draw = createDeck(database, random);
  const mending = new Set<Promise<void>>();
  let failure: unknown = null;
  for (let count = 1; count <= faults; count++) {
    await sleep(faultEveryMs * (0.5 + random()));
    let fault = draw(sides);
    for (; !fault; fault = draw(sides)) await sleep(50);
    const { name, on, inflict } = fault;
    recorder.record({ kind: 'fault', at: recorder.now(), fault: name, on });
    const mended: Promise<void> = inflict()
      .catch((error: unknown) => void (failure ??= error))
      .finally(() => mending.delete(mended));
    mending.add(mended);
    if (failure) break;
    if (count % 20 === 0) tell(`${count} of ${faults} faults`);
  }
  await Promise.all(mending);
  // oxlint-disable-next-line typescript/only-throw-error
  if (failure) throw failure;
}

/** Waits until every instance has the same version of each race, and every watcher of it has heard so. */
async function settle(
  targets: readonly Target[],
  watchers: readonly Watcher[],
  { now }: { now: () => number },
  world: World,
) {
  const client = createClient(world, 'settle');
  const until = now() + SETTLE_WITHIN_MS;
  while (now() < until) {
    await sleep(300);
    const states = await Promise.all(RACES.map(({ slug }) => isSettled(slug)));
    if (states.every(Boolean)) return;
  }

  async function isSettled(race: string) {
    const boards = await Promise.all(targets.map((to) => client.once('GET', `/api/races/${race}/board`, {}, to)));
    const versions = boards.map((board) =>
      board?.status === 200 ? (JSON.parse(board.text) as { version: number }).version : -1,
    );
    const [first] = versions;
    const heard = watchers.filter((watcher) => watcher.race === race).every((watcher) => watcher.version() === first);
    return first !== -1 && versions.every((version) => version === first) && heard;
  }
}
