import { expect, test } from 'vitest';
import { makeRace, second } from '@/domain/race/testing/make-race';
import { rejectionAnswer } from '@/domain/race/ledger/rejections';
import { rejectLaps, takeBackRejection } from './reject-laps';

const BY = { actor: 'Olive', at: second(500) };
const ID = '0199b2c0-0000-7000-8000-0000000000aa';

/** A race with three waiting laps and one that counts. `run` carries out what a command gives. */
function makeCrowd() {
  const race = makeRace();
  const ids = ['Ada', 'Bo', 'Cy'].map((name) => race.enter(name, 9_000, { status: 'waiting', source: 'attendee' }));
  race.enter('Di', 9_000);
  const run = (result: ReturnType<typeof rejectLaps>) => {
    if (!result.ok) return result.cause;
    for (const fact of result.facts) race.append(fact);
    return result.facts.length;
  };
  const reject = (isMeant: (lap: { id: string }) => boolean = () => true, id = ID) =>
    run(rejectLaps(race.ledger, { id, reason: 'Invented', isMeant }, BY));
  const takeBack = (id = ID) => run(takeBackRejection(race.ledger, id, BY));
  const standing = (id = ID) => rejectionAnswer('cup', race.ledger.rejections.get(id)!).standing;
  return { ...race, ids, reject, takeBack, standing };
}

test('the waiting laps that are meant are rejected, and no other one', () => {
  const { reject, ids, ledger } = makeCrowd();
  expect(reject(({ id }) => id !== ids[1])).toBe(2);
  expect([...ledger.laps.values()].map(({ status }) => status)).toEqual([
    ...['rejected', 'waiting', 'rejected'],
    'verified',
  ]);
});

test('an act is taken back once, and the same act is never done again', () => {
  const { reject, takeBack, standing, ledger } = makeCrowd();
  expect([reject(), reject(), standing()]).toEqual([3, 0, 3]);
  expect([takeBack(), takeBack(), standing()]).toEqual([3, 0, 0]);
  expect([reject(), ledger.waiting.size]).toEqual([0, 3]);
});

test('laps stay about which somebody has decided since, even in the same way', () => {
  const { ids, reject, takeBack, reconsider, verify, ...race } = makeCrowd();
  reject();
  for (const id of ids.slice(0, 2)) reconsider(id);
  verify(ids[0]!);
  race.append({ ...BY, action: 'rejected', lapId: ids[1]!, reason: 'Seen' });
  race.correct(ids[2]!, { timeMs: 9_500 });
  expect(race.standing()).toBe(1);
  expect(takeBack()).toBe(1);
  const status = (id: string) => race.ledger.laps.get(id)!.status;
  expect(ids.map(status)).toEqual(['verified', 'rejected', 'waiting']);
});

test('a lap that came back may be rejected by a second act, and only that one takes it back', () => {
  const { reject, takeBack, standing } = makeCrowd();
  const other = ID.replace('aa', 'bb');
  expect([reject(), takeBack(), reject(undefined, other)]).toEqual([3, 3, 3]);
  expect([takeBack(), standing(other)]).toEqual([0, 3]);
});

test('where nothing fits, nothing is known or the result is final, it is refused', () => {
  const { reject, takeBack, append } = makeCrowd();
  expect(reject(() => false)).toBe('nothing-fits');
  expect(takeBack()).toBe('rejection-unknown');
  expect(reject()).toBe(3);
  append({ ...BY, action: 'state-changed', before: { state: 'open' }, after: { state: 'final' } });
  expect([reject(undefined, 'another'), takeBack()]).toEqual(['race-final', 'race-final']);
});
