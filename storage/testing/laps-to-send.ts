import type { NewWrite } from '@/domain/outbox/entry';
import { changeOutbox } from '@/storage/outbox-table';

const LAPS = '/api/races/day/laps';

/** A lap as the form gives it. The lap of write 3 has the id `lap-3`. */
export const lapOf = (write: number, more: Partial<NewWrite> = {}): NewWrite => ({
  ...{ id: `lap-${write}`, kind: 'lap', url: LAPS, method: 'POST', note: `Lap ${write}` },
  body: { write, racer: { name: 'Ada', country: null } },
  ...more,
});

/** Types laps one after the other, long ago, so that all of them are due. */
export async function typeLaps(...writes: number[]): Promise<void> {
  for (const write of writes) await changeOutbox({ type: 'added', write: lapOf(write), now: write });
}
