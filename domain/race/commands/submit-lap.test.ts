import { expect, test } from 'vitest';
import { submitLap, type Submitting } from './commands';
import type { FactDraft } from './commands';
import type { LapFlag } from '@/domain/race/contract/lap-values';
import type { LapSubmission } from '@/domain/race/contract/requests';
import type { RaceState } from '@/domain/race/contract/rules';
import { lapIdOf, makeRace, runIdOf, second, START_MS } from '@/domain/race/testing/make-race';

const now = second(3_600);
const lap = (more: Partial<LapSubmission> = {}): LapSubmission => ({
  id: lapIdOf(500),
  racer: { name: 'Ada', country: null },
  timeMs: 9_123,
  resets: 0,
  finished: true,
  racedAt: second(3_500),
  run: null,
  ...more,
});
const attendee: Submitting = { actor: 'attendee', source: 'attendee', at: now, newRacerId: 'racer-new' };

type Race = ReturnType<typeof makeRace>;
const submit = (race: Race, submission = lap(), by = attendee) => submitLap(race.ledger, submission, by);
const accepted = (race: Race, submission = lap(), by = attendee): FactDraft[] => {
  const result = submit(race, submission, by);
  if (!result.ok) throw new Error(result.cause);
  return result.facts;
};
/** The lap in the only fact of a submission. */
const entered = (race: Race, submission = lap(), by = attendee) => {
  const [fact] = accepted(race, submission, by);
  if (fact?.action !== 'submitted') throw new Error('nothing was submitted');
  return fact.after;
};

test('a lap of an attendee waits, under the racer of that name or a new one', () => {
  const race = makeRace();
  expect(accepted(race)).toEqual([
    {
      action: 'submitted',
      lapId: lapIdOf(500),
      at: now,
      actor: 'attendee',
      after: {
        racerId: 'racer-new',
        name: 'Ada',
        country: null,
        timeMs: 9_123,
        resets: 0,
        finished: true,
        racedAt: second(3_500),
        run: null,
        source: 'attendee',
        flags: [],
        status: 'waiting',
      },
    },
  ]);
  race.enter('Ada', 9_500);
  expect(entered(race, lap({ racer: { name: 'ADA', country: null } })).racerId).toBe('racer-ada');
});

test.each([
  ['a gate', 'gate', 'required', 'verified'],
  ['an official', 'official', 'required', 'verified'],
  ['an attendee in a race without verification', 'attendee', 'none', 'verified'],
  ['an attendee', 'attendee', 'required', 'waiting'],
] as const)('a lap of %s is entered at once as it counts', (_, source, verification, status) => {
  expect(entered(makeRace({ verification }), lap(), { ...attendee, source }).status).toBe(status);
});

test('the moment is stored in UTC, to the millisecond', () => {
  expect(entered(makeRace(), lap({ racedAt: '2026-11-30T11:00:00+01:00' })).racedAt).toBe('2026-11-30T10:00:00.000Z');
});

test('a moment that UTC takes out of the four-digit years is refused', () => {
  const refused = submit(makeRace(), lap({ racedAt: '9999-12-31T23:59:59-12:00' }));
  expect(refused).toMatchObject({ ok: false, code: 'invalid', field: 'racedAt' });
});

test.each(['scheduled', 'closed', 'final'] as RaceState[])('a race that is %s takes no laps', (state) => {
  expect(submit(makeRace({}, state))).toMatchObject({ ok: false, code: 'race-not-open' });
});

test('the second delivery of a lap is accepted without a fact, whatever happened to the lap and the race', () => {
  const race = makeRace();
  const run = { id: runIdOf(1), lap: 2 };
  const sent = lap({ racer: { name: 'Ada', country: 'NL' }, racedAt: '2026-11-30T11:00:00+01:00', run });
  for (const fact of accepted(race, sent)) race.append(fact);
  expect(accepted(race, sent)).toEqual([]);
  race.correct(sent.id, { timeMs: 9_000, racerId: 'racer-bob', name: 'Bob' });
  race.verify(sent.id);
  race.setState('final');
  expect(accepted(race, sent)).toEqual([]);
  expect(accepted(race, { ...sent, racedAt: '2026-11-30T10:00:00Z' })).toEqual([]);
});

/** Other values for every field of a lap. The type demands that a new field is added here. */
const OTHERS: { [Field in Exclude<keyof LapSubmission, 'id'>]: LapSubmission[Field][] } = {
  racer: [
    { name: 'Bob', country: null },
    { name: 'ADA', country: null },
    { name: 'Ada', country: 'NL' },
  ],
  timeMs: [9_124],
  resets: [1],
  finished: [false],
  racedAt: [second(3_501)],
  run: [{ id: runIdOf(1), lap: 1 }],
};

test.each(Object.entries(OTHERS).flatMap(([field, values]) => values.map((value) => [field, value] as const)))(
  'an id that comes back with another %s (%j) belongs to another lap',
  (field, value) => {
    const race = makeRace();
    for (const fact of accepted(race)) race.append(fact);
    expect(submit(race, lap({ [field]: value }))).toMatchObject({ ok: false, code: 'id-reused' });
  },
);

const flagsOf = (more: Partial<LapSubmission>, race = makeRace(), by = attendee): LapFlag[] =>
  entered(race, lap(more), by).flags;

test('a lap faster than plausible is flagged, one that is just plausible is not', () => {
  expect(flagsOf({ timeMs: 5_999 })).toEqual(['faster-than-plausible']);
  expect(flagsOf({ timeMs: 6_000 })).toEqual([]);
});

test('more resets than a counting lap may have are flagged', () => {
  expect(flagsOf({ resets: 4 })).toEqual(['too-many-resets']);
  expect(flagsOf({ resets: 3 })).toEqual([]);
  expect(flagsOf({ resets: 999 }, makeRace({ maxResetsPerLap: null }))).toEqual([]);
});

test.each([
  [3_600 + 120, []],
  [3_600 + 121, ['clock-skew']],
  [3_600 - 86_400, []],
  [3_600 - 86_401, ['clock-skew']],
])('a lap driven at second %i, sent at 3600, has the flags %j', (seconds, flags) => {
  expect(flagsOf({ racedAt: second(seconds) })).toEqual(flags);
});

test('the same time of the same racer within a minute is flagged as a duplicate', () => {
  const race = makeRace();
  const first = race.enter('Ada', 9_123, { racedAt: second(3_450) });
  expect(flagsOf({}, race)).toEqual(['duplicate']);
  expect(flagsOf({ timeMs: 9_124 }, race)).toEqual([]);
  expect(flagsOf({ racedAt: second(3_510) }, race)).toEqual([]);
  expect(flagsOf({ racer: { name: 'Bob', country: null } }, race)).toEqual([]);
  race.reject(first);
  expect(flagsOf({}, race)).toEqual([]);
});

test('a second lap in one place of a run is flagged as a duplicate', () => {
  const race = makeRace();
  race.enter('Ada', 9_000, { run: { id: runIdOf(1), lap: 2 } });
  expect(flagsOf({ run: { id: runIdOf(1), lap: 2 } }, race)).toEqual(['duplicate']);
  expect(flagsOf({ run: { id: runIdOf(1), lap: 3 } }, race)).toEqual([]);
  expect(flagsOf({ run: { id: runIdOf(2), lap: 2 } }, race)).toEqual([]);
});

test('another country than the racer has is flagged, a first or no country is not', () => {
  const race = makeRace();
  race.enter('Ada', 9_000, { country: 'NL' });
  race.enter('Bob', 9_000);
  expect(flagsOf({ racer: { name: 'Ada', country: 'DE' } }, race)).toEqual(['name-to-check']);
  expect(flagsOf({ racer: { name: 'Ada', country: 'NL' } }, race)).toEqual([]);
  expect(flagsOf({ racer: { name: 'Ada', country: null } }, race)).toEqual([]);
  expect(flagsOf({ racer: { name: 'Bob', country: 'DE' } }, race)).toEqual([]);
});

test('flags that only the caller can give are stored, each once, in one order', () => {
  const by: Submitting = { ...attendee, flags: ['other-device', 'name-to-check', 'faster-than-plausible'] };
  expect(flagsOf({ timeMs: 5_000, racedAt: new Date(START_MS).toISOString() }, makeRace(), by)).toEqual([
    'faster-than-plausible',
    'name-to-check',
    'other-device',
  ]);
});
