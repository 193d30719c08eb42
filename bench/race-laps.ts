import { join } from 'node:path';
import type { Fact } from '@/domain/race/contract/fact';
import { openDatabase } from '@/server/database/open-database';
import { toRows } from '@/server/race/log-store';
import { random } from './random';
import { RACE } from './race-server';
import { ROOT } from '@/scripts/steps.mjs';

export const MIGRATIONS = join(ROOT, 'prisma', 'migrations');

const BATCH = 5_000;
const DAY_MS = 8 * 3_600_000;
const START_MS = Date.UTC(2026, 10, 30, 9);

type Given = { laps: number; racers: number; waiting?: number };

/** Fills a database with an invented race day: laps as attendees send them, all verified but the last `waiting`. */
export async function fillDatabase(file: string, { laps, racers, waiting = 0 }: Given): Promise<number> {
  const { whole } = random(11);
  const { database } = await openDatabase(file, MIGRATIONS);
  let seq = 0;
  const facts: Fact[] = [];
  const store = async () => {
    const entries = facts.splice(0);
    const device = ({ seq }: Fact) => `phone-${seq % 5_000}-0123456789abcdef`;
    const rows = toRows(entries.map((fact) => ({ race: RACE.slug, fact, device: device(fact) })));
    await database.dialect.append(database, ...rows);
  };
  for (let lap = 1; lap <= laps; lap += 1) {
    const racer = whole(1, racers);
    const at = new Date(START_MS + (lap / laps) * DAY_MS).toISOString();
    const lapId = numbered('9', lap);
    facts.push({
      ...{ seq: ++seq, at, actor: 'attendee', action: 'submitted', lapId },
      after: {
        ...{ racerId: numbered('8', racer), name: `Racer ${racer}`, country: null, timeMs: whole(7_000, 60_000) },
        ...{ resets: whole(0, 3), finished: true, racedAt: at, run: null, source: 'attendee', flags: [] },
        status: 'waiting',
      },
    });
    if (lap <= laps - waiting) facts.push({ seq: ++seq, at, actor: 'Bench', action: 'verified', lapId });
    if (facts.length >= BATCH) await store();
  }
  await store();
  await database.$disconnect();
  return seq;
}

const numbered = (kind: string, number: number) => `0199b2c0-0000-7000-${kind}000-${String(number).padStart(12, '0')}`;
