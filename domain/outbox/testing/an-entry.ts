import type { OutboxEntry } from '@/domain/outbox/entry';

/** A lap that waits for its first try. */
export const anEntry = (fields: Partial<OutboxEntry> = {}): OutboxEntry => ({
  id: '01890000-0000-7000-8000-000000000001',
  kind: 'lap',
  url: '/api/races/day/laps',
  method: 'POST',
  body: { timeMs: 9_123 },
  note: 'Lap 9.123',
  createdAt: 0,
  state: 'waiting',
  tries: 0,
  nextTryAt: 0,
  mayHaveArrived: false,
  withdraws: null,
  isCancelled: false,
  ...fields,
});
