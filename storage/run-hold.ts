import { HELD_FOR_MS } from '@/domain/offline/hold';
import { openKept } from './open';

/**
 * Whether somebody is in the middle of a quiz: a run was touched within HELD_FOR_MS. `now` is in milliseconds since
 * 1970.
 */
export async function isRunUnderWay(now: number): Promise<boolean> {
  const rows = await openKept().read(['runs'], (tables) => tables('runs').all());
  return rows.some(([, value]) => {
    const touchedAt = (value as { touchedAt?: unknown } | null)?.touchedAt;
    return typeof touchedAt === 'number' && Math.abs(now - touchedAt) < HELD_FOR_MS;
  });
}
