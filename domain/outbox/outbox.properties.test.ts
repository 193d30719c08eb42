import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextDue } from './due';
import { requestOf } from './entry';
import { meaningOf } from './meaning';
import { outboxReducer } from './outbox';
import type { Outbox, OutboxEvent } from './outbox-event';
import { aProblemAnswer, FOREIGN_ANSWERS } from '@/domain/outbox/testing/lap-answer';
import { ModelServer } from '@/domain/outbox/testing/model-server';

/**
 * What becomes of a try. It is answered, lost on the way there, lost on the way back, or its sender dies. Or something
 * else answers, before the server or in its place.
 */
const ENDINGS = [
  'answered',
  'never arrives',
  'answer is lost',
  'sender dies',
  'sender dies before',
  'ill',
  'busy',
  'something else answers',
  'answer is replaced',
] as const;
type Step =
  | { do: 'add' | 'reach' | 'hurry' | 'verify' | 'open' | 'close' }
  | { do: 'send'; ending: (typeof ENDINGS)[number]; foreign: number; meanwhile: 'cancel' | 'edit' | null }
  | { do: 'edit' | 'cancel' | 'undo' | 'retry' | 'dismiss'; which: number };

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    fc.record({ do: fc.constantFrom('add', 'reach', 'hurry', 'verify', 'open', 'close' as const) }),
    fc.record({
      do: fc.constant('send' as const),
      ending: fc.constantFrom(...ENDINGS),
      foreign: fc.nat(FOREIGN_ANSWERS.length - 1),
      meanwhile: fc.constantFrom('cancel' as const, 'edit' as const, null),
    }),
    fc.record({
      do: fc.constantFrom('edit', 'cancel', 'undo', 'retry', 'dismiss' as const),
      which: fc.nat(3),
    }),
  ),
  { maxLength: 40 },
);

/** A phone, a server and a network between them, and what the person was told about each write. */
class Day {
  entries: Outbox = [];
  server = new ModelServer();
  now = 0;
  /** Ids that the server accepted, as far as the phone has heard. */
  accepted = new Set<string>();
  /**
   * By the number of the write: whether the person took it back, whether it was refused, and the id it was last sent
   * with.
   */
  writes: { isTakenBack: boolean; isRefused: boolean; lastId: string }[] = [];
  #ids = 0;

  happens(event: OutboxEvent): void {
    this.entries = outboxReducer(this.entries, event);
  }

  take(step: Step): void {
    this.now += 1_000;
    const { now } = this;
    switch (step.do) {
      case 'add':
        this.writes.push({ isTakenBack: false, isRefused: false, lastId: '' });
        return this.#add(this.writes.length - 1);
      case 'reach':
        return this.happens({ type: 'reached', now });
      case 'hurry':
        return this.happens({ type: 'hurried', now });
      case 'verify':
        return this.server.verifyAll();
      case 'open':
      case 'close':
        this.server.isOpen = step.do === 'open';
        return;
      case 'send':
        return this.send(step.ending, step.meanwhile, step.foreign);
      case 'edit':
      case 'cancel':
        return this.#touch(step.do, this.entries[step.which]?.id);
      case 'undo':
        return this.#undo(step.which);
      case 'retry':
        return this.happens({ type: 'retried', id: this.entries[step.which]?.id ?? '', now });
      case 'dismiss':
        return this.happens({ type: 'dismissed', id: this.entries[step.which]?.id ?? '' });
    }
  }

  send(ending: (typeof ENDINGS)[number], meanwhile: 'cancel' | 'edit' | null, foreign = 0): void {
    const { now } = this;
    const entry = nextDue(this.entries, now);
    if (!entry) return;
    const request = requestOf(entry);
    if (request.method === 'POST') expect(this.accepted, 'an accepted write is sent again').not.toContain(entry.id);
    this.happens({ type: 'started', id: entry.id });
    const [status, code] = ending === 'busy' ? ([429, 'too-many'] as const) : ([503, 'database-unavailable'] as const);
    const ill = { status, body: aProblemAnswer(status, code), retryAfter: null };
    const other = { retryAfter: null, ...FOREIGN_ANSWERS[foreign]! };
    const arrives = ['answered', 'answer is lost', 'sender dies', 'answer is replaced'].includes(ending);
    const reply = arrives ? this.server.answer(request) : null;
    if (meanwhile) this.#touch(meanwhile, entry.id);
    if (ending.startsWith('sender dies')) return this.happens({ type: 'interrupted', now });
    const isForeign = ending === 'something else answers' || ending === 'answer is replaced';
    const heard =
      ending === 'answered' ? reply : ending === 'ill' || ending === 'busy' ? ill : isForeign ? other : null;
    const meaning = meaningOf(entry, request, heard, now);
    if (isForeign) expect(meaning.type, 'what something else says').toBe('later');
    if (meaning.type === 'accepted' && request.method === 'POST') this.accepted.add(entry.id);
    if (meaning.type === 'refused') this.writes[writeOf(entry)]!.isRefused = true;
    this.happens({ type: 'answered', id: entry.id, request, meaning, now, random: 0 });
  }

  #touch(what: 'edit' | 'cancel', id: string | undefined): void {
    const entry = this.entries.find((each) => each.id === id);
    if (!entry) return;
    const { now } = this;
    // A second cancel changes nothing, and may come after the write was sent again.
    if (what === 'cancel' && !entry.isCancelled) this.writes[writeOf(entry)]!.isTakenBack = true;
    if (what === 'cancel') return this.happens({ type: 'cancelled', id: entry.id, now });
    const body = { ...entry.body, edit: ++this.#ids };
    this.happens({ type: 'edited', id: entry.id, newId: `id-${++this.#ids}`, body, note: '', now });
    for (const edited of this.entries) if (edited.body === body) this.writes[writeOf(edited)]!.lastId = edited.id;
  }

  /** The person takes a cancel back: the write stands, or is sent once more under another id. */
  #undo(write: number): void {
    const known = this.writes[write];
    if (!known?.isTakenBack) return;
    known.isTakenBack = false;
    this.happens({ type: 'restored', id: known.lastId, now: this.now });
    const entry = this.entries.find(({ id }) => id === known.lastId);
    if (!entry || entry.isCancelled) return this.#add(write, `${LAPS}/${known.lastId}`);
    // The phone may have heard of its acceptance before the cancel. Only a replay makes it certain.
    this.accepted.delete(entry.id);
  }

  #add(write: number, withdraws: string | null = null): void {
    const id = `id-${++this.#ids}`;
    this.writes[write]!.lastId = id;
    const lap = {
      id,
      kind: 'lap',
      url: LAPS,
      method: 'POST',
      body: { write, made: this.#ids },
      note: '',
      withdraws,
    } as const;
    this.happens({ type: 'added', write: lap, now: this.now });
  }
}

const LAPS = '/api/races/day/laps';
const writeOf = ({ body }: Outbox[number]) => body!.write as number;
const madeAt = ({ body }: Outbox[number]) => body!.made as number;

/** Once found by chance: the withdrawal had arrived, "Send now" hid that it was ever sent, and the write was restored. */
const FOUND: Step[] = [
  { do: 'add' },
  { do: 'send', ending: 'answered', foreign: 0, meanwhile: 'cancel' },
  { do: 'send', ending: 'sender dies', foreign: 0, meanwhile: null },
  { do: 'retry', which: 0 },
  { do: 'undo', which: 0 },
];

test('whatever happens in whatever order, every write counts at most once and none is lost', () => {
  fc.assert(
    fc.property(steps, (taken) => {
      const day = new Day();
      for (const step of taken) {
        day.take(step);
        day.writes.forEach((_, write) => expect(day.server.standing(write).length).toBeLessThanOrEqual(1));
        const made = day.entries.map(madeAt);
        expect(made, 'the order of entries').toEqual(made.toSorted((a, b) => a - b));
      }
      // In the evening the network comes back and stays.
      day.now += 600_000;
      while (nextDue(day.entries, day.now)) {
        day.now += 600_000;
        day.send('answered', null);
      }
      day.writes.forEach(({ isTakenBack, isRefused }, write) => {
        const standing = day.server.standing(write);
        const shown = day.entries.filter((entry) => writeOf(entry) === write);
        if (!isTakenBack && !isRefused) expect(standing, 'a write that was lost').toHaveLength(1);
        if (isTakenBack && shown.length === 0 && !isRefused)
          expect(standing, 'a write that was taken back').toEqual([]);
      });
    }),
    { numRuns: 4_000, examples: [[FOUND]] },
  );
});

test('the last wording of a write is the one that counts, unless it was decided upon before', () => {
  fc.assert(
    fc.property(steps, (taken) => {
      const day = new Day();
      for (const step of taken) if (step.do !== 'verify' && step.do !== 'close') day.take(step);
      const wordings = new Map(day.entries.map((entry) => [writeOf(entry), JSON.stringify(entry.body)]));
      day.now += 600_000;
      while (nextDue(day.entries, day.now)) {
        day.now += 600_000;
        day.send('answered', null);
      }
      for (const [write, wording] of wordings)
        for (const { body } of day.server.standing(write)) expect(body).toContain(wording.slice(0, -1));
    }),
  );
});
