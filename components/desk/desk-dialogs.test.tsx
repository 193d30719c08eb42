import type { ReactNode } from 'react';
import { expect, test } from 'vitest';
import type { Answer, Refusal } from '@/domain/api/read-reply';
import { NO_CONNECTION, NOT_OURS } from '@/domain/api/meaning-codes';
import { anEntry } from '@/domain/outbox/testing/an-entry';
import type { Lap } from '@/domain/race/contract/lap';
import type { RaceState } from '@/domain/race/contract/rules';
import * as correct from '@/generated/words/desk-correct';
import * as racerWords from '@/generated/words/desk-racer';
import * as reasons from '@/generated/words/desk-reasons';
import * as refusals from '@/generated/words/desk-refusals';
import * as rejections from '@/generated/words/desk-rejections';
import * as reject from '@/generated/words/desk-reject';
import * as stateWords from '@/generated/words/desk-state';
import * as unsentWords from '@/generated/words/desk-unsent';
import type { CorrectionInput } from '@/browser/desk/desk-actions';
import { aLap } from '@/browser/race/testing/a-lap';
import { aPage } from '@/browser/testing/a-page';
import { withFalseClock } from '@/browser/testing/clock';
import { drawn } from '@/browser/testing/drawn';
import { until } from '@/browser/testing/until';
import { CorrectDialog } from './correct-dialog';
import { MergeForm } from './merge-form';
import { RefusedList } from './refused-list';
import { RejectDialog } from './reject-dialog';
import { StateDialog } from './state-dialog';
import { UnsentList } from './unsent-list';

const pass = withFalseClock('performance');
const showTime = (at: string) => at;
const refused = (code: string, more: Partial<Refusal> = {}): Refusal => ({
  code,
  status: 409,
  retryAfterMs: null,
  ...more,
});

/** Something of the desk that was looked at long enough for a press to count (browser/fingers). */
async function seen(node: ReactNode) {
  aPage();
  const page = await drawn(node);
  const look = async () => {
    for (let left = 20; left > 0; left--) await pass(50);
  };
  const reason = () => page.all('input').find((field) => field.getAttribute('name') === 'reason')!;
  const because = (text: string) => {
    const label = page.names('label').find((name) => name.startsWith('Reason '))!;
    page.type(label, text);
  };
  await look();
  return { ...page, look, reason, because };
}

async function correcting(answers: Answer<Lap>[]) {
  const sent: CorrectionInput[] = [];
  let closes = 0;
  const onCorrect = (correction: CorrectionInput) => {
    sent.push(correction);
    return Promise.resolve(answers.shift()!);
  };
  const lap = aLap(1, { timeMs: 9_500, resets: 1, version: 3 });
  const page = await seen(<CorrectDialog {...{ lap, showTime, onCorrect }} onClose={() => closes++} />);
  return { ...page, sent, lap, closes: () => closes };
}

test('a correction says what was typed and nothing else, and closes once the server has it', async () => {
  const { type, because, tap, sent, closes } = await correcting([{ ok: true, value: aLap(1) }]);
  type(correct.time, '9.45');
  because(' Video ');
  tap(correct.correct);
  await until(() => closes() === 1);
  expect(sent).toEqual([{ timeMs: 9_450, reason: 'Video', version: 3 }]);
});

test('a form in which nothing was changed is not sent', async () => {
  const { because, tap, sent, sees, closes } = await correcting([]);
  because('Video');
  tap(correct.correct);
  await sees(refusals.notDone);
  expect([sent, closes()]).toEqual([[], 0]);
});

test('a time that cannot be read cannot be sent', async () => {
  const { type, one } = await correcting([]);
  type(correct.time, 'soon');
  await until(() => one('button', correct.correct).hasAttribute('disabled'));
});

test('a lap that somebody else changed is shown, and what is sent then is meant for it and undoes nothing', async () => {
  const now = aLap(1, { timeMs: 9_500, resets: 2, version: 4, status: 'verified' });
  const { type, because, tap, sent, sees, look, closes } = await correcting([
    { ok: false, refusal: refused('changed-meanwhile', { lap: now }) },
    { ok: true, value: now },
  ]);
  type(correct.time, '9.45');
  because('Video');
  tap(correct.correct);
  await sees(correct.changedMeanwhile);
  await look();
  tap(correct.correctAsItIs);
  await until(() => closes() === 1);
  expect(sent.map(({ reason: _, ...each }) => each)).toEqual([
    { timeMs: 9_450, version: 3 },
    { timeMs: 9_450, version: 4 },
  ]);
});

test('what somebody else has corrected in the same way is not corrected once more', async () => {
  const now = aLap(1, { timeMs: 9_450, resets: 1, version: 4 });
  const { type, because, tap, sent, sees, look, closes } = await correcting([
    { ok: false, refusal: refused('changed-meanwhile', { lap: now }) },
    { ok: true, value: now },
  ]);
  type(correct.time, '9.45');
  type(correct.resets, '4');
  because('Video');
  tap(correct.correct);
  await sees(correct.changedMeanwhile);
  await look();
  tap(correct.correctAsItIs);
  await until(() => closes() === 1);
  expect(sent[1]).toEqual({ resets: 4, reason: 'Video', version: 4 });
});

test('another name gives the lap to that racer', async () => {
  const { type, because, tap, sent, closes } = await correcting([{ ok: true, value: aLap(1) }]);
  type(correct.racer, ' Bob ');
  type(correct.resets, '4');
  because('Video');
  tap(correct.correct);
  await until(() => closes() === 1);
  expect(sent).toEqual([{ resets: 4, racer: { name: 'Bob', country: null }, reason: 'Video', version: 3 }]);
});

test.each([
  [NO_CONNECTION, refusals.unreached],
  [NOT_OURS, refusals.notOurs],
  ['not-signed-in', refusals.signedOut],
  ['race-final', refusals.isFinal],
])('a correction that ends in %s is said so, and stays to be sent again', async (code, said) => {
  const { type, because, tap, sees, one, closes } = await correcting([{ ok: false, refusal: refused(code) }]);
  type(correct.time, '9.45');
  because('Video');
  tap(correct.correct);
  await sees(said);
  expect([one('button', correct.correct).hasAttribute('disabled'), closes()]).toEqual([false, 0]);
});

test('a reason that is tapped rejects, and one in own words, which must be some', async () => {
  const told: string[] = [];
  const lap = { ...aLap(1), wouldRank: null };
  const { tap, type } = await seen(<RejectDialog lap={lap} onReject={(why) => told.push(why)} onClose={() => {}} />);
  tap(rejections['not-on-sheet']);
  type(reject.ownWords, '   ');
  tap(reject.reject);
  type(reject.ownWords, ' Cut a corner ');
  tap(reject.reject);
  expect(told).toEqual([rejections['not-on-sheet'], 'Cut a corner']);
});

async function changing(state: RaceState, answers: (Refusal | null)[], unsent = 0, isDirector = true) {
  const asked: object[] = [];
  let closes = 0;
  const onChange = (change: object) => {
    asked.push(change);
    return Promise.resolve(answers.shift()!);
  };
  const given = { race: 'Day', state, waiting: 2, unsent, isDirector, onChange };
  return { ...(await seen(<StateDialog {...given} onClose={() => closes++} />)), asked, closes: () => closes };
}

test('a race is closed with a press, and the dialog with it', async () => {
  const { tap, asked, closes } = await changing('open', [null]);
  tap(stateWords.change({ change: 'close' }));
  await until(() => closes() === 1);
  expect(asked).toEqual([{ state: 'closed', id: expect.any(String) as string }]);
});

test('a change that was refused is said, and what was decided and has not left before it', async () => {
  const { tap, sees, text, closes } = await changing('open', [refused(NO_CONNECTION)], 1);
  expect(text()).toContain(unsentWords.waitUntilSent({ count: 1 }));
  tap(stateWords.change({ change: 'close' }));
  await sees(refusals.unreached);
  expect(closes()).toBe(0);
});

test('a closed race can be made final, or opened again for a reason; what waits is told', async () => {
  const { text, names, all } = await changing('closed', []);
  expect(names('button')).toEqual(
    expect.arrayContaining([stateWords.change({ change: 'finalise' }), stateWords.change({ change: 'reopen' })]),
  );
  expect(text()).toContain(stateWords.finalise({ waiting: 2 }));
  const needed = all('input').map((field) => field.hasAttribute('required'));
  expect(needed).toEqual([false, true]);
});

test('a result is made final at once where no lap waits, and where laps wait after a second look', async () => {
  const waits = (waiting: number) => ({ ...refused('laps-waiting'), waiting });
  const { tap, look, sees, asked, closes } = await changing('closed', [waits(2), waits(1), null]);
  tap(stateWords.change({ change: 'finalise' }));
  await sees(stateWords.secondLook({ waiting: 2 }));
  await look();
  tap(stateWords.finaliseWithout({ waiting: 2 }));
  await sees(stateWords.secondLook({ waiting: 1 }));
  expect(closes()).toBe(0);
  await look();
  tap(stateWords.finaliseWithout({ waiting: 1 }));
  await until(() => closes() === 1);
  // One change, however often it is sent: a try that comes late is not made again.
  const { id } = asked[0] as { id: string };
  expect(id).toMatch(/^[\da-f-]{36}$/);
  expect(asked).toEqual([0, 2, 1].map((waiting) => ({ id, state: 'final', waiting })));
});

test('whoever is no race director reads who makes a result final and unlocks it, and can reopen a race', async () => {
  const closed = await changing('closed', [], 0, false);
  expect(closed.text()).toContain(stateWords.directorFinalises);
  expect(closed.names('button')).not.toContain(stateWords.change({ change: 'finalise' }));
  expect(closed.names('button')).toContain(stateWords.change({ change: 'reopen' }));
});

test('an official who is no race director reads who unlocks a result', async () => {
  const { text, names } = await changing('final', [], 0, false);
  expect(text()).toContain(stateWords.directorUnlocks);
  expect(names('button')).not.toContain(stateWords.change({ change: 'unlock' }));
});

const others = ['Ada', 'Adam', 'Bob'].map((name) => ({ racerId: name, name, bestMs: 9_000 }));

async function merging(answers: (Refusal | null)[]) {
  const told: string[] = [];
  const onMerge = (into: { name: string }, reason: string) => {
    told.push(`${into.name}: ${reason}`);
    return Promise.resolve(answers.shift()!);
  };
  const form = (
    <MergeForm racer={others[0]!} others={others} isComplete onMerge={onMerge} onDone={() => told.push('done')} />
  );
  return { ...(await seen(form)), told };
}
const pick = (
  page: { all: (tag: string) => { textContent: string; dispatchEvent: (event: Event) => void }[] },
  name: string,
) =>
  page
    .all('button')
    .find(({ textContent }) => textContent.startsWith(`${name} `))!
    .dispatchEvent(new Event('click', { bubbles: true }));

test('a racer is merged with another one, never with itself, after what that means was said', async () => {
  const page = await merging([null]);
  page.type(racerWords.samePersonAs, 'ada');
  await until(() => page.names('button').length > 0);
  expect(page.names('button').map((name) => name.split(' ')[0])).toEqual(['Adam']);
  page.type(racerWords.samePersonAs, 'bo');
  await until(() => page.text().includes('Bob'));
  await until(() => page.names('button').length === 1);
  pick(page, 'Bob');
  await page.sees(racerWords.mergeEffect({ name: 'Ada', into: 'Bob' }));
  await page.look();
  page.because(reasons.sameRacer);
  page.tap(racerWords.merge);
  await until(() => page.told.length === 2);
  expect(page.told).toEqual([`Bob: ${reasons.sameRacer}`, 'done']);
});

test('a merger that was refused is said, and somebody else can be picked', async () => {
  const page = await merging([refused(NO_CONNECTION)]);
  page.type(racerWords.samePersonAs, 'bo');
  await until(() => page.names('button').length === 1);
  pick(page, 'Bob');
  await page.sees(racerWords.mergeEffect({ name: 'Ada', into: 'Bob' }));
  await page.look();
  page.because('One');
  page.tap(racerWords.merge);
  await page.sees(refusals.unreached);
  expect(page.told).toEqual(['Bob: One']);
  page.tap(racerWords.somebodyElse);
  await page.sees(racerWords.samePersonAs);
});

const decision = (code: string) =>
  anEntry({ id: 'entry', kind: 'decision', note: 'Verify 9.5', state: 'refused', lastProblem: { code, status: 409 } });

test.each([
  ['changed-meanwhile', unsentWords.changedMeanwhile, [unsentWords.seen]],
  ['already-decided', unsentWords.changedMeanwhile, [unsentWords.seen]],
  ['race-final', unsentWords.resultIsFinal, [unsentWords.seen]],
  ['not-signed-in', unsentWords.notSent, [unsentWords.sendAgain, unsentWords.drop]],
  ['invalid', unsentWords.notTaken, [unsentWords.seen]],
])('a decision refused as %s says so, and what can be done', async (code, title, buttons) => {
  const told: string[] = [];
  const list = (
    <RefusedList
      refused={[{ entry: decision(code), lapId: 'lap', lap: null }]}
      showTime={showTime}
      onSeen={(id) => told.push(`seen ${id}`)}
      onRetry={(id) => told.push(`again ${id}`)}
    />
  );
  const { text, names, tap } = await seen(list);
  expect(text()).toContain(title);
  expect(text()).toContain(unsentWords.wasNotDone({ decision: 'Verify 9.5' }));
  expect(names('button')).toEqual(buttons);
  for (const button of buttons) tap(button);
  expect(told).toEqual(buttons.length > 1 ? ['again entry', 'seen entry'] : ['seen entry']);
});

test('nothing is said of no decisions', async () => {
  const nothing = { showTime, onSeen: () => {}, onRetry: () => {}, onSendNow: () => {} };
  const { text } = await seen(
    <>
      <RefusedList refused={[]} {...nothing} />
      <UnsentList entries={[]} {...nothing} />
    </>,
  );
  expect(text()).toBe('');
});

test('decisions that wait are counted, and sent with a press; that a wifi asks for a sign-in is said once', async () => {
  let presses = 0;
  const foreign = { code: NOT_OURS, status: null } as never;
  const entries = [
    anEntry({ id: 'a', note: 'Verify 9.5', lastProblem: foreign }),
    anEntry({ id: 'b', note: 'Reject 9.6', state: 'sending', lastProblem: foreign }),
  ];
  const { text, tap, all } = await seen(<UnsentList entries={entries} onSendNow={() => presses++} />);
  expect(text()).toContain(unsentWords.wait({ count: 2 }));
  expect(all('li').map(({ textContent }) => textContent)).toEqual([
    'Verify 9.5',
    `Reject 9.6 ${unsentWords.isOnItsWay}`,
  ]);
  expect(text().match(/wifi/g)).toHaveLength(1);
  tap(unsentWords.sendNow);
  expect(presses).toBe(1);
});
