import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CommandResult } from '@/domain/race/commands/command';
import { mergeRacers, renameRacer } from '@/domain/race/commands/commands';
import { currentRacerId, lapsOf, racerNamed, rowOf, totalsOf } from './ledger';
import { foldName } from '@/domain/race/typing/racer-name';
import { submitLap } from '@/domain/race/commands/submit-lap';
import { lapIdOf, makeRace, second } from '@/domain/race/testing/make-race';

/* Which name leads to which racer, while laps come in and officials merge and rename. */

const by = { actor: 'Olive', at: second(900) };
const RACERS = ['Ada', 'Zoë', 'Łukasz', 'ΝΊΚΟΣ', '王芳'];

/** A race whose steps name racers by their names instead of ids. */
function aRace() {
  const race = makeRace({ verification: 'none' });
  let laps = 0;
  const carryOut = (result: CommandResult) => {
    if (result.ok) for (const fact of result.facts) race.append(fact);
    return result;
  };
  const idOf = (name: string) => racerNamed(race.ledger, name);
  return {
    ...race,
    idOf,
    /** Somebody with this name sends a lap. */
    drive: (name: string) => {
      laps += 1;
      const lap = {
        id: lapIdOf(laps),
        racer: { name, country: null },
        timeMs: 9_000 + laps,
        resets: 0,
        finished: true,
      };
      const newRacerId = `racer ${laps}`;
      const sent = { ...lap, racedAt: second(laps * 100), run: null };
      carryOut(submitLap(race.ledger, sent, { ...by, source: 'attendee', newRacerId }));
      return idOf(name)!;
    },
    merge: (from: string, into: string) => carryOut(mergeRacers(race.ledger, from, { into, reason: 'One person' }, by)),
    callThem: (racerId: string, name: string) =>
      carryOut(renameRacer(race.ledger, racerId, { racer: { name, country: null }, reason: 'Asked' }, by)),
  };
}

/** Other ways to write one name: they sound the same, or a phone made them. */
const SPELLINGS: ((name: string) => string)[] = [
  (name) => name,
  (name) => name.toUpperCase(),
  (name) => name.toLowerCase(),
  (name) => `  ${name}\u00a0`,
  (name) => name.normalize('NFD'),
  (name) => `${name.slice(0, 1)}\u00ad${name.slice(1)}`,
  (name) => name.replace(/[A-Za-z]/g, (letter) => String.fromCodePoint(letter.codePointAt(0)! + 0xfee0)),
];

test('laps under any spelling of a name are of one racer', () => {
  for (const name of [...RACERS, 'Strauß', 'Işık', 'ﬁfi', 'Renée O’Neil']) {
    const race = aRace();
    const ids = new Set(SPELLINGS.map((spell) => race.drive(spell(name))));
    expect([name, ids.size]).toEqual([name, 1]);
    expect(totalsOf(race.ledger)).toMatchObject({ racers: 1, laps: SPELLINGS.length });
  }
});

test('names that differ by a letter or an accent are of two racers', () => {
  for (const [one, other] of [
    ['Ada', 'Adа'],
    ['Zoe', 'Zoë'],
    ['Ann Lee', 'Annlee'],
    ['Ada', 'Ada 2'],
  ] as const) {
    const race = aRace();
    expect(race.drive(one)).not.toBe(race.drive(other));
  }
});

test('a folded name folds to itself, and so do its capitals and small letters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (name) => {
      const folded = foldName(name);
      expect(foldName(folded)).toBe(folded);
      expect(foldName(` ${name.toUpperCase()} `)).toBe(folded);
    }),
  );
});

test('after a merger a lap under the old name, in any spelling, is of the racer that is left', () => {
  const race = aRace();
  const [ada, zoe] = [race.drive('Ada'), race.drive('Zoë')];
  race.merge(ada, zoe);
  for (const spell of SPELLINGS) expect(race.drive(spell('Ada'))).toBe(zoe);
  expect(lapsOf(race.ledger, zoe)).toHaveLength(2 + SPELLINGS.length);
  expect(rowOf(race.ledger, zoe)).toMatchObject({ name: 'Zoë', laps: 2 + SPELLINGS.length });
});

test('mergers in a chain lead from every name and every id to the last, whichever came first', () => {
  for (const order of [
    [0, 1, 2, 3],
    [3, 2, 1, 0],
    [1, 3, 0, 2],
  ]) {
    const race = aRace();
    const ids = RACERS.map((name) => race.drive(name));
    for (const at of order) {
      const [from, into] = [race.idOf(RACERS[at]!)!, race.idOf(RACERS[at + 1]!)!];
      expect(race.merge(from, into)).toMatchObject({ ok: true });
    }
    const last = ids.at(-1);
    expect(RACERS.map(race.idOf)).toEqual(RACERS.map(() => last));
    expect(ids.map((id) => currentRacerId(race.ledger, id))).toEqual(ids.map(() => last));
    expect(totalsOf(race.ledger)).toMatchObject({ racers: 1, laps: RACERS.length });
  }
});

test('a merger cannot be turned round: who was merged is no racer any more, and nobody is merged into themselves', () => {
  const race = aRace();
  const [ada, zoe] = [race.drive('Ada'), race.drive('Zoë')];
  race.merge(ada, zoe);
  expect(race.merge(zoe, ada)).toMatchObject({ ok: false, code: 'invalid', field: 'into' });
  expect(race.merge(race.idOf('Zoë')!, race.idOf('Ada')!)).toMatchObject({ ok: false, code: 'invalid', field: 'into' });
  expect(race.merge('nobody', zoe)).toMatchObject({ ok: false, code: 'not-found' });
  expect([race.idOf('Ada'), race.idOf('Zoë')]).toEqual([zoe, zoe]);
});

test('a merger that is sent again is done already, also when the racer it led to was merged on', () => {
  const race = aRace();
  const [ada, zoe, nikos] = ['Ada', 'Zoë', 'ΝΊΚΟΣ'].map(race.drive) as [string, string, string];
  race.merge(ada, zoe);
  expect(race.merge(ada, zoe)).toEqual({ ok: true, facts: [] });
  race.merge(zoe, nikos);
  expect(race.merge(ada, zoe)).toEqual({ ok: true, facts: [] });
  expect(race.idOf('Ada')).toBe(nikos);
  // A merge into another racer is another command.
  expect(race.merge(ada, nikos)).toMatchObject({ ok: false });
});

test('a racer is not given the name of another in any spelling, nor one that a merger brought them', () => {
  const race = aRace();
  const [ada, zoe, nikos] = ['Ada', 'Zoë', 'ΝΊΚΟΣ'].map(race.drive) as [string, string, string];
  race.merge(ada, zoe);
  for (const spell of SPELLINGS)
    expect(race.callThem(nikos, spell('Ada'))).toMatchObject({ ok: false, code: 'invalid', field: 'racer' });
  expect(race.callThem(zoe, 'Ada')).toMatchObject({ ok: true, facts: [{ action: 'renamed' }] });
  expect(rowOf(race.ledger, zoe)?.name).toBe('Ada');
});

const name = fc.constantFrom(...RACERS);
const spelling = fc.constantFrom(...SPELLINGS);
const steps = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: fc.record({ does: fc.constant('drive' as const), name, spelling }) },
    { weight: 3, arbitrary: fc.record({ does: fc.constant('merge' as const), name, other: name }) },
    { weight: 1, arbitrary: fc.record({ does: fc.constant('rename' as const), name, other: fc.nat(3) }) },
  ),
  { maxLength: 40 },
);

test('whatever is entered, merged and renamed, one person is one racer with all their laps', () => {
  fc.assert(
    fc.property(steps, (told) => {
      const race = aRace();
      /** For every name that was ever used: the person, by the first of their names. */
      const people = new Map<string, string>();
      const lapsOfPerson = new Map<string, number>();
      for (const step of told) {
        const person = people.get(step.name);
        if (step.does === 'drive') {
          race.drive(step.spelling(step.name));
          const who = person ?? step.name;
          people.set(step.name, who);
          lapsOfPerson.set(who, (lapsOfPerson.get(who) ?? 0) + 1);
        } else if (person !== undefined && step.does === 'merge') {
          const other = people.get(step.other);
          if (other === undefined) continue;
          const done = race.merge(race.idOf(step.name)!, race.idOf(step.other)!);
          expect(done.ok).toBe(person !== other);
          if (person === other) continue;
          for (const [each, who] of people) if (who === person) people.set(each, other);
          lapsOfPerson.set(other, lapsOfPerson.get(other)! + lapsOfPerson.get(person)!);
          lapsOfPerson.delete(person);
        } else if (person !== undefined && step.does === 'rename') {
          const given = `New ${step.other}`;
          const done = race.callThem(race.idOf(step.name)!, given);
          expect(done.ok).toBe((people.get(given) ?? person) === person);
          if (done.ok) people.set(given, person);
        }
      }
      const racers = new Map<string, string>();
      for (const [each, who] of people) {
        const racerId = race.idOf(each)!;
        expect(racers.get(who) ?? racerId).toBe(racerId);
        racers.set(who, racerId);
      }
      expect(new Set(racers.values()).size).toBe(lapsOfPerson.size);
      for (const [who, laps] of lapsOfPerson) expect(lapsOf(race.ledger, racers.get(who)!)).toHaveLength(laps);
      expect(totalsOf(race.ledger).racers).toBe(lapsOfPerson.size);
    }),
  );
});
