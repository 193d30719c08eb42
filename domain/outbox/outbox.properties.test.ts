import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextDue } from './due';
import { requestOf } from './entry';
import { meaningOf } from './meaning';
import { outbox, type Outbox, type OutboxEvent } from './outbox';
import { ModelServer } from './testing/model-server';

/** What becomes of a try: answered, lost on the way there, lost on the way back, or the sender dies in the middle. */
const FATES = [
  'answered',
  'never arrives',
  'answer is lost',
  'sender dies',
  'sender dies before',
  'ill',
  'busy',
] as const;
type Step =
  | { do: 'add' | 'reach' | 'hurry' | 'verify' | 'open' | 'close' }
  | { do: 'send'; fate: (typeof FATES)[number]; meanwhile: 'cancel' | 'edit' | null }
  | { do: 'edit' | 'cancel' | 'retry' | 'dismiss'; which: number };

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    fc.record({ do: fc.constantFrom('add', 'reach', 'hurry', 'verify', 'open', 'close' as const) }),
    fc.record({
      do: fc.constant('send' as const),
      fate: fc.constantFrom(...FATES),
      meanwhile: fc.constantFrom('cancel' as const, 'edit' as const, null),
    }),
    fc.record({ do: fc.constantFrom('edit', 'cancel', 'retry', 'dismiss' as const), which: fc.nat(3) }),
  ),
  { maxLength: 40 },
);

/** A phone, a server and a network between them, and what the person was told about each write. */
class Day {
  entries: Outbox = [];
  server = new ModelServer();
  now = 0;
  /** Ids whose acceptance the phone has heard of. */
  accepted = new Set<string>();
  /** By the number of the write: whether the person took it back, or saw its refusal. */
  writes: { isTakenBack: boolean; isRefused: boolean }[] = [];
  #ids = 0;

  happens(event: OutboxEvent): void {
    this.entries = outbox(this.entries, event);
  }

  take(step: Step): void {
    this.now += 1_000;
    const { now } = this;
    switch (step.do) {
      case 'add':
        this.writes.push({ isTakenBack: false, isRefused: false });
        return this.happens({ type: 'added', write: this.#lap(), now });
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
        return this.send(step.fate, step.meanwhile);
      case 'edit':
      case 'cancel':
        return this.#touch(step.do, this.entries[step.which]?.id);
      case 'retry':
        return this.happens({ type: 'retried', id: this.entries[step.which]?.id ?? '', now });
      case 'dismiss':
        return this.happens({ type: 'dismissed', id: this.entries[step.which]?.id ?? '' });
    }
  }

  send(fate: (typeof FATES)[number], meanwhile: 'cancel' | 'edit' | null): void {
    const { now } = this;
    const entry = nextDue(this.entries, now);
    if (!entry) return;
    const request = requestOf(entry);
    if (request.method === 'POST') expect(this.accepted, 'an accepted write is sent again').not.toContain(entry.id);
    this.happens({ type: 'started', id: entry.id });
    const ill = { status: fate === 'busy' ? 429 : 503, body: { code: 'ill' }, retryAfter: null };
    const arrives = fate === 'answered' || fate === 'answer is lost' || fate === 'sender dies';
    const reply = arrives ? this.server.answer(request) : null;
    if (meanwhile) this.#touch(meanwhile, entry.id);
    if (fate.startsWith('sender dies')) return this.happens({ type: 'interrupted', now });
    const heard = fate === 'answered' ? reply : fate === 'ill' || fate === 'busy' ? ill : null;
    const meaning = meaningOf(entry, request, heard, now);
    if (meaning.type === 'accepted' && request.method === 'POST') this.accepted.add(entry.id);
    if (meaning.type === 'refused') this.writes[writeOf(entry)]!.isRefused = true;
    this.happens({ type: 'answered', id: entry.id, request, meaning, now, random: 0 });
  }

  #touch(what: 'edit' | 'cancel', id: string | undefined): void {
    const entry = this.entries.find((each) => each.id === id);
    if (!entry) return;
    const { now } = this;
    if (what === 'cancel') this.writes[writeOf(entry)]!.isTakenBack = true;
    if (what === 'cancel') return this.happens({ type: 'cancelled', id: entry.id, now });
    const body = { write: writeOf(entry), edit: ++this.#ids };
    this.happens({ type: 'edited', id: entry.id, newId: `id-${++this.#ids}`, body, note: '', now });
  }

  #lap() {
    const body = { write: this.writes.length - 1 };
    return {
      id: `id-${++this.#ids}`,
      kind: 'lap',
      url: '/api/races/day/laps',
      method: 'POST',
      body,
      note: '',
    } as const;
  }
}

const writeOf = ({ body }: Outbox[number]) => body!.write as number;

test('whatever happens in whatever order, every write counts at most once and none is lost', () => {
  fc.assert(
    fc.property(steps, (taken) => {
      const day = new Day();
      for (const step of taken) {
        day.take(step);
        day.writes.forEach((_, write) => expect(day.server.standing(write).length).toBeLessThanOrEqual(1));
        expect(day.entries.map(writeOf), 'the order of entries').toEqual(
          day.entries.map(writeOf).toSorted((a, b) => a - b),
        );
      }
      // In the evening the network is back, and stays.
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
    { numRuns: 2_000 },
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
