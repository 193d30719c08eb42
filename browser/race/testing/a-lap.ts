import type { Lap } from '@/domain/race/contract/lap';

/** A lap as the server gives it; `number` makes its id. */
export const aLap = (number: number, fields: Partial<Lap> = {}): Lap => ({
  ...{ id: lapIdOf(number), race: 'day', racerId: 'ada', name: 'Ada', country: null, timeMs: 9_500, resets: 0 },
  ...{ finished: true, racedAt: '2018-11-29T08:30:00.000Z', receivedAt: '2018-11-29T08:30:01.000Z' },
  ...{ status: 'waiting', flags: [], source: 'attendee', run: null, version: 1 },
  ...fields,
});

export const lapIdOf = (number: number) => `01890000-0000-7000-8000-${String(number).padStart(12, '0')}`;
