import { expect, test } from 'vitest';
import {
  changeState,
  correctLap,
  decideLap,
  judgeName,
  mergeRacers,
  renameRacer,
  withdrawLap,
  type CommandResult,
} from './commands';
import type { LapCorrection, LapDecision } from '@/domain/race/contract/requests';
import { lapIdOf, makeRace, second } from '@/domain/race/testing/make-race';

const by = { actor: 'Olive', at: second(900) };
const director = { ...by, role: 'race-director' } as const;
const own = { ...by, actor: 'attendee', isOwn: true };
const correcting = { ...by, newRacerId: 'racer-new' };
const verify = (version: number): LapDecision => ({ verdict: 'verified', version });
const correction = (more: Partial<LapCorrection>): LapCorrection => ({ reason: 'Video', version: 1, ...more });

type Race = ReturnType<typeof makeRace>;
/** Appends the facts of a command to the race, as the keeper does. */
function carryOut(race: Race, result: CommandResult): string[] {
  if (!result.ok) throw new Error(`${result.code}: ${result.cause}`);
  for (const fact of result.facts) race.append(fact);
  return result.facts.map(({ action }) => action);
}

function startRace() {
  const race = makeRace();
  return { ...race, lapId: race.enter('Ada', 9_000, { status: 'waiting' }) };
}

test('a lap that waits is withdrawn by who sent it, and only by them', () => {
  const race = startRace();
  expect(withdrawLap(race.ledger, race.lapId, { ...own, isOwn: false })).toMatchObject({ code: 'not-yours' });
  expect(carryOut(race, withdrawLap(race.ledger, race.lapId, own))).toEqual(['withdrawn']);
  expect(race.lap(race.lapId).status).toBe('withdrawn');
  expect(carryOut(race, withdrawLap(race.ledger, race.lapId, own))).toEqual([]);
});

test('a name is hidden and shown once for each verdict, also when the result is final', () => {
  const race = startRace();
  race.setState('final');
  const judge = (isHidden: boolean, isAsked = false) =>
    carryOut(race, judgeName(race.ledger, 'racer-ada', { isHidden, isAsked }, by));
  expect([judge(true), judge(true), judge(false), judge(false)]).toEqual([['name-hidden'], [], ['name-shown'], []]);
  expect(judge(false, true)).toEqual(['name-shown']);
  expect(judgeName(race.ledger, 'nobody', { isHidden: true, isAsked: false }, by)).toMatchObject({ missing: 'racer' });
});

test('a lap that was decided on cannot be withdrawn', () => {
  const race = startRace();
  race.verify(race.lapId);
  expect(withdrawLap(race.ledger, race.lapId, own)).toMatchObject({ code: 'already-decided' });
});

test('an official verifies, rejects with a reason, and takes either back', () => {
  const race = startRace();
  const decide = (decision: LapDecision) => carryOut(race, decideLap(race.ledger, race.lapId, decision, by));
  expect(decide(verify(1))).toEqual(['verified']);
  expect(decide({ verdict: 'rejected', reason: 'Cut the corner', version: 2 })).toEqual(['rejected']);
  expect(race.lap(race.lapId).decision).toEqual({ by: 'Olive', at: second(900), reason: 'Cut the corner' });
  expect(decide({ verdict: 'waiting', reason: 'Wrong lap', version: 3 })).toEqual(['reconsidered']);
  expect(decide({ verdict: 'verified', reason: 'Seen on video', version: 4 })).toEqual(['verified']);
  expect(race.lap(race.lapId)).toMatchObject({ status: 'verified', version: 5, decision: { reason: 'Seen on video' } });
});

test('a rejection without a reason is refused at the field reason', () => {
  const { ledger, lapId } = startRace();
  expect(decideLap(ledger, lapId, { verdict: 'rejected', version: 1 }, by)).toMatchObject({
    code: 'invalid',
    field: 'reason',
  });
});

test('a decision on a lap that has changed since is refused, and shows the lap', () => {
  const race = startRace();
  race.correct(race.lapId, { timeMs: 9_500 });
  const refused = decideLap(race.ledger, race.lapId, verify(1), by);
  expect(refused).toMatchObject({ code: 'changed-meanwhile', lap: race.lap(race.lapId) });
});

test('two officials never overwrite each other; the same decision sent again is no second fact', () => {
  const race = startRace();
  const rejected: LapDecision = { verdict: 'rejected', reason: 'Cut', version: 1 };
  carryOut(race, decideLap(race.ledger, race.lapId, rejected, by));
  expect(carryOut(race, decideLap(race.ledger, race.lapId, rejected, by))).toEqual([]);
  const other = decideLap(race.ledger, race.lapId, verify(1), { ...by, actor: 'Oscar' });
  expect(other).toMatchObject({ code: 'changed-meanwhile', lap: { version: 2 } });
  const back: LapDecision = { verdict: 'waiting', version: 2 };
  carryOut(race, decideLap(race.ledger, race.lapId, back, by));
  expect(carryOut(race, decideLap(race.ledger, race.lapId, back, by))).toEqual([]);
});

test('two officials who decide the same agree: the first decision stands, with its reason', () => {
  const oscar = { ...by, actor: 'Oscar' };
  const race = startRace();
  const rejected: LapDecision = { verdict: 'rejected', reason: 'Cut', version: 1 };
  carryOut(race, decideLap(race.ledger, race.lapId, rejected, by));
  for (const reason of ['Cut', 'Other'])
    expect(carryOut(race, decideLap(race.ledger, race.lapId, { ...rejected, reason }, oscar))).toEqual([]);
  expect(race.lap(race.lapId).decision).toMatchObject({ by: 'Olive', reason: 'Cut' });
  // Olive had tapped the wrong button. What Oscar has looked at is the same still.
  carryOut(race, decideLap(race.ledger, race.lapId, { verdict: 'waiting', version: 2 }, by));
  carryOut(race, decideLap(race.ledger, race.lapId, verify(3), by));
  expect(carryOut(race, decideLap(race.ledger, race.lapId, verify(1), oscar))).toEqual([]);
  expect(decideLap(race.ledger, race.lapId, rejected, oscar)).toMatchObject({ code: 'changed-meanwhile' });
});

test('the same verdict about what a lap was before a correction is refused', () => {
  const race = startRace();
  race.correct(race.lapId, { timeMs: 9_500 });
  carryOut(race, decideLap(race.ledger, race.lapId, verify(2), by));
  const late = decideLap(race.ledger, race.lapId, verify(1), { ...by, actor: 'Oscar' });
  expect(late).toMatchObject({ code: 'changed-meanwhile', lap: { version: 3 } });
});

test('a decision that was made already is refused', () => {
  const race = startRace();
  const again = (decision: LapDecision) => decideLap(race.ledger, race.lapId, decision, by);
  expect(again({ verdict: 'waiting', version: 1 })).toMatchObject({ code: 'already-decided' });
  race.verify(race.lapId);
  expect(again(verify(2))).toMatchObject({ code: 'already-decided' });
});

test('a lap that counts without verification may still be verified once, which shows its name', () => {
  const race = makeRace({ verification: 'none' });
  const lapId = race.enter('Ada', 9_000, { flags: ['name-to-check'] });
  expect(carryOut(race, decideLap(race.ledger, lapId, verify(1), by))).toEqual(['verified']);
  expect(decideLap(race.ledger, lapId, verify(2), by)).toMatchObject({ code: 'already-decided' });
});

test('nobody decides on, or corrects, a lap that was withdrawn', () => {
  const race = startRace();
  race.withdraw(race.lapId);
  expect(decideLap(race.ledger, race.lapId, verify(1), by)).toMatchObject({ code: 'changed-meanwhile' });
  expect(decideLap(race.ledger, race.lapId, verify(2), by)).toMatchObject({ code: 'already-decided' });
  const corrected = correctLap(race.ledger, race.lapId, correction({ timeMs: 1, version: 2 }), correcting);
  expect(corrected).toMatchObject({ code: 'already-decided' });
});

test('a correction tells what was and what is, and nothing of what stays', () => {
  const race = startRace();
  const result = correctLap(race.ledger, race.lapId, correction({ timeMs: 9_500, resets: 0 }), correcting);
  expect(result).toMatchObject({ facts: [{ reason: 'Video', before: { timeMs: 9_000 }, after: { timeMs: 9_500 } }] });
  expect(JSON.stringify(result)).not.toContain('resets');
  carryOut(race, result);
  carryOut(race, correctLap(race.ledger, race.lapId, correction({ resets: 2, version: 2 }), correcting));
  expect(race.lap(race.lapId)).toMatchObject({ timeMs: 9_500, resets: 2, version: 3 });
});

test('a lap is given to another racer, known or new, with the country they have', () => {
  const race = startRace();
  race.enter('Bob', 9_000, { country: 'NL' });
  const give = (name: string, version: number) => {
    const racer = { name, country: 'DE' };
    carryOut(race, correctLap(race.ledger, race.lapId, correction({ racer, version }), correcting));
    return race.facts.at(-1);
  };
  expect(give('BOB', 1)).toMatchObject({
    before: { racerId: 'racer-ada', name: 'Ada', country: null },
    after: { racerId: 'racer-bob', name: 'Bob', country: 'NL' },
  });
  expect(give('Cleo', 2)).toMatchObject({ after: { racerId: 'racer-new', name: 'Cleo', country: 'DE' } });
  expect(race.lap(race.lapId)).toMatchObject({ racerId: 'racer-new', name: 'Cleo', country: 'DE', version: 3 });
});

test('a correction sent again is no second fact, one of a changed lap is refused', () => {
  const race = startRace();
  const change = correction({ timeMs: 9_500 });
  carryOut(race, correctLap(race.ledger, race.lapId, change, correcting));
  expect(carryOut(race, correctLap(race.ledger, race.lapId, change, correcting))).toEqual([]);
  expect(correctLap(race.ledger, race.lapId, correction({ timeMs: 9_600 }), correcting)).toMatchObject({
    code: 'changed-meanwhile',
    lap: { timeMs: 9_500 },
  });
});

test.each([
  ['racer', { racer: { name: 'ADA', country: null } }],
  ['resets', { resets: 0 }],
  ['time', { timeMs: 9_000 }],
  ['time', {}],
])('a correction that changes nothing is refused at the field %s', (field, more) => {
  const { ledger, lapId } = startRace();
  expect(correctLap(ledger, lapId, correction(more), correcting)).toMatchObject({ code: 'invalid', field });
});

test('a racer gets another name and country; the name of another racer is refused', () => {
  const race = startRace();
  race.enter('Bob', 9_000);
  const rename = (name: string, country: string | null = null) =>
    renameRacer(race.ledger, 'racer-ada', { racer: { name, country }, reason: 'Asked' }, by);
  expect(rename('bob')).toMatchObject({ code: 'invalid', field: 'racer' });
  expect(carryOut(race, rename('Ada Lovelace', 'GB'))).toEqual(['renamed']);
  expect(race.facts.at(-1)).toMatchObject({ before: { name: 'Ada' }, after: { name: 'Ada Lovelace', country: 'GB' } });
  expect(carryOut(race, rename('Ada Lovelace', 'GB'))).toEqual([]);
  expect(carryOut(race, rename('Ada', 'GB'))).toEqual(['renamed']);
});

test('an official may give the name that is there, to say that it is right', () => {
  const race = startRace();
  const same = { racer: { name: 'Ada', country: null }, reason: 'Is a name' };
  expect(carryOut(race, renameRacer(race.ledger, 'racer-ada', same, by))).toEqual(['renamed']);
});

test('a merger keeps the name of the racer who stays, and takes a country from the other when there is none', () => {
  const race = startRace();
  race.enter('Adda', 8_000, { country: 'GB' });
  const merge = { into: 'racer-ada', reason: 'One person' };
  expect(carryOut(race, mergeRacers(race.ledger, 'racer-adda', merge, by))).toEqual(['merged']);
  expect(race.rows()).toMatchObject([{ name: 'Ada', country: 'GB', rank: 1 }]);
  expect(carryOut(race, mergeRacers(race.ledger, 'racer-adda', merge, by))).toEqual([]);
});

test('a merger into nobody, or into oneself, is refused at the field into', () => {
  const { ledger } = startRace();
  for (const into of ['racer-x', 'racer-ada'])
    expect(mergeRacers(ledger, 'racer-ada', { into, reason: 'One person' }, by)).toMatchObject({
      code: 'invalid',
      field: 'into',
    });
});

test('what the race does not have is not found', () => {
  const { ledger } = startRace();
  const racer = { name: 'X', country: null };
  for (const refused of [
    withdrawLap(ledger, lapIdOf(9), own),
    decideLap(ledger, lapIdOf(9), verify(1), by),
    correctLap(ledger, lapIdOf(9), correction({ timeMs: 1 }), correcting),
    renameRacer(ledger, 'racer-x', { racer, reason: 'Asked' }, by),
    mergeRacers(ledger, 'racer-x', { into: 'racer-ada', reason: 'One person' }, by),
  ])
    expect(refused).toMatchObject({ ok: false, code: 'not-found' });
});

test('a final result is locked, and a closed race is not', () => {
  const race = startRace();
  const bob = race.enter('Bob', 9_000, { status: 'waiting' });
  const cleo = race.enter('Cleo', 9_000, { status: 'waiting' });
  race.setState('closed');
  expect(carryOut(race, decideLap(race.ledger, bob, verify(1), by))).toEqual(['verified']);
  expect(carryOut(race, withdrawLap(race.ledger, cleo, own))).toEqual(['withdrawn']);
  race.setState('final');
  const racer = { name: 'X', country: null };
  for (const refused of [
    withdrawLap(race.ledger, race.lapId, own),
    decideLap(race.ledger, race.lapId, verify(1), by),
    correctLap(race.ledger, race.lapId, correction({ timeMs: 1 }), correcting),
    renameRacer(race.ledger, 'racer-ada', { racer, reason: 'Asked' }, by),
    mergeRacers(race.ledger, 'racer-ada', { into: 'racer-bob', reason: 'One person' }, by),
  ])
    expect(refused).toMatchObject({ ok: false, code: 'race-final' });
  // A command that was carried out before the race was final may be sent again.
  expect(carryOut(race, decideLap(race.ledger, bob, verify(1), by))).toEqual([]);
  expect(carryOut(race, withdrawLap(race.ledger, cleo, own))).toEqual([]);
});

test('a race goes on without a reason, and back only with one', () => {
  const race = makeRace({}, 'scheduled');
  const change = (state: 'open' | 'closed' | 'final', reason?: string) =>
    changeState(race.ledger, { state, reason }, director);
  for (const state of ['open', 'closed', 'final'] as const)
    expect(carryOut(race, change(state))).toEqual(['state-changed']);
  expect(carryOut(race, change('final'))).toEqual([]);
  expect(change('open')).toMatchObject({ code: 'invalid', field: 'reason' });
  expect(carryOut(race, change('closed', 'A lap was missed'))).toEqual(['state-changed']);
  expect(race.facts.at(-1)).toEqual({
    seq: 4,
    action: 'state-changed',
    ...by,
    reason: 'A lap was missed',
    before: { state: 'final' },
    after: { state: 'closed' },
  });
  expect(change('open')).toMatchObject({ code: 'invalid', field: 'reason' });
  expect(carryOut(race, change('open', 'Rain is over'))).toEqual(['state-changed']);
});

test('a change of state that comes late, or is sent again, undoes nothing that somebody has done since', () => {
  const race = makeRace({}, 'open');
  const change = (state: 'open' | 'closed', id?: string) =>
    changeState(race.ledger, { state, reason: 'Rain', id }, director);
  expect(carryOut(race, change('closed', ID))).toEqual(['state-changed']);
  expect(race.facts.at(-1)).toMatchObject({ change: ID });
  expect(carryOut(race, change('closed', ID))).toEqual([]);
  expect(carryOut(race, change('open', OTHER_ID))).toEqual(['state-changed']);
  expect(change('closed', ID)).toMatchObject({ code: 'changed-meanwhile', cause: 'state-changed-since' });
  // Programs from before there was an id do as they did.
  expect(carryOut(race, change('closed'))).toEqual(['state-changed']);
});

const ID = '0193a000-0000-7000-8000-000000000001';
const OTHER_ID = '0193a000-0000-7000-8000-000000000002';

test('an official opens and closes a race; a race director finalises and unlocks it', () => {
  const race = makeRace({}, 'scheduled');
  const official = { ...by, role: 'official' } as const;
  const asked = (state: 'open' | 'closed' | 'final') => changeState(race.ledger, { state, reason: 'Rain' }, official);
  for (const state of ['open', 'closed', 'open', 'closed'] as const)
    expect(carryOut(race, asked(state))).toEqual(['state-changed']);
  expect(asked('final')).toMatchObject({ code: 'director-only', cause: 'director-finalises' });
  carryOut(race, changeState(race.ledger, { state: 'final' }, director));
  for (const state of ['open', 'closed'] as const)
    expect(asked(state)).toMatchObject({ code: 'director-only', cause: 'director-unlocks' });
  expect(carryOut(race, asked('final'))).toEqual([]);
});

test('a result is made final while no more laps wait than was said; without a word, as before', () => {
  const race = startRace();
  const finalise = (waiting?: number) => changeState(race.ledger, { state: 'final', waiting }, director);
  expect(finalise(0)).toMatchObject({ code: 'laps-waiting', cause: 'laps-wait', waiting: 1 });
  race.enter('Bob', 9_000, { status: 'waiting' });
  expect(finalise(1)).toMatchObject({ code: 'laps-waiting', waiting: 2 });
  expect(finalise()).toMatchObject({ ok: true });
  expect(carryOut(race, finalise(2))).toEqual(['state-changed']);
});
