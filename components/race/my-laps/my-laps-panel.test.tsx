import { expect, test } from 'vitest';
import type { Board } from '@/domain/race/contract/board';
import type { RaceRules } from '@/domain/race/contract/rules';
import * as form from '@/generated/words/laps-form';
import * as item from '@/generated/words/laps-item';
import * as words from '@/generated/words/laps-panel';
import * as stages from '@/generated/words/lap-stages';
import { away, refuses, silent, type Answering } from '@/browser/testing/answers';
import { passSlowly, passUntil, withFalseClock } from '@/browser/testing/clock';
import { drawn } from '@/browser/testing/drawn';
import { until } from '@/browser/testing/until';
import { aBoard } from '@/browser/race/testing/a-board';
import { aLap } from '@/browser/race/testing/a-lap';
import { aRacePage } from '@/browser/race/testing/a-race-page';

withFalseClock('performance');
const rules = { maxResetsPerLap: 3, verification: 'required', plausibleFromMs: 0 } as RaceRules;
const TIME = '9.123';
const buttonOf = (button: string) => item.buttonOfLap({ button, time: TIME });

/** The part of a race's page from which laps are sent; `taken` is what the server gives back for a lap. */
async function aPanel({ answer = away, board = null as Board | null, me = null as object | null } = {}) {
  const sent: { method: string; path: string; body: Record<string, unknown> | null }[] = [];
  const race = aRacePage((path) => (init) => {
    const body = typeof init.body === 'string' ? (JSON.parse(init.body) as Record<string, unknown>) : null;
    if (init.method && init.method !== 'GET') sent.push({ method: init.method, path, body });
    return answers.answer(init);
  });
  const answers = { answer };
  if (me) await race.kept.put('notes', 'me', me);
  const { MyLapsPanel } = await import('./my-laps-panel');
  const { useMyLaps } = await import('@/browser/race/use-my-laps');
  const { useOutbox } = await import('@/browser/outbox/use-outbox');
  const context = { raceName: 'Day', rules, board, myRacerId: null, nowMs: null, timeZone: 'UTC' };
  function Page() {
    return <MyLapsPanel mine={useMyLaps('day', 3)} outbox={useOutbox()} form={context} />;
  }
  const page = await drawn(<Page />);
  /** Sends a lap as a person does. */
  const send = async (time = '9.123', name = 'Ada') => {
    await until(() => page.names('button').includes(words.sendThisLap) || !page.text().includes(words.sendALap));
    if (page.all('input', form.nameOnBoard).length > 0) page.type(form.nameOnBoard, name);
    page.type(form.lapTime, time);
    await until(() => page.one('input', form.lapTime) !== null);
    page.press(words.sendThisLap);
  };
  return { ...page, answers, sent, send };
}

/** The server takes what was sent, under its id. */
const takes: Answering = (init) =>
  Response.json({ ...aLap(1), timeMs: 9_123, ...(JSON.parse(init.body as string) as object) }, { status: 201 });

test('nobody who has sent nothing has laps', async () => {
  const { sees } = await aPanel();
  await sees(words.noLapsYet);
});

test('a lap is kept and on its way at once, offline too, and whose it is stays known', async () => {
  const { send, sees, text, one, sent } = await aPanel();
  await send();
  await sees(words.isKeptAndOnItsWay({ time: TIME }));
  await sees(stages.unsent);
  await passUntil(() => sent.length === 1);
  expect(sent[0]).toMatchObject({ method: 'POST', body: { racer: { name: 'Ada' }, timeMs: 9_123, resets: 0 } });
  expect(text()).not.toContain(words.noLapsYet);
  await until(() => (one('input', form.lapTime) as { value?: string }).value === '');
  await sees(`${form.drivenBy} Ada`);
});

test('what the server has taken waits for an official', async () => {
  const { send, sees } = await aPanel({ answer: takes });
  await send();
  await sees(stages.waiting);
});

test('what cannot be sent is said at its field, and nothing leaves', async () => {
  const { send, sees, sent, text } = await aPanel();
  await send('soon', '');
  await until(() => !text().includes(words.isKeptAndOnItsWay({ time: TIME })));
  await passSlowly(500);
  expect(sent).toEqual([]);
  await sees(words.noLapsYet);
});

test('a second tap before the form is empty again sends one lap', async () => {
  const { send, press, sent, all } = await aPanel({ answer: silent });
  await send();
  press(words.sendThisLap);
  await passUntil(() => sent.length > 0);
  await passSlowly(500);
  expect([sent.length, all('li').length]).toEqual([1, 1]);
});

test('a lap that may have arrived is taken back, and with Undo it is sent anew', async () => {
  const { send, pressSeen, sees, text } = await aPanel();
  await send();
  await sees(words.isKeptAndOnItsWay({ time: TIME }));
  await pressSeen(buttonOf(item.cancel));
  await sees(words.isTakenBack({ time: TIME }));
  expect(text()).not.toContain(words.isKeptAndOnItsWay({ time: TIME }));
  await pressSeen(words.undo);
  await sees(words.isKeptAndOnItsWay({ time: TIME }));
  expect(text()).not.toContain(words.isTakenBack({ time: TIME }));
});

test('a lap that the server has stands as it was, where its withdrawal has not left', async () => {
  const { send, pressSeen, sees, sent, answers } = await aPanel({ answer: takes });
  await send();
  await sees(stages.waiting);
  // What hangs is sent before it.
  answers.answer = silent;
  await send('9.5');
  await passUntil(() => sent.length === 2);
  await pressSeen(buttonOf(item.takeBack));
  await sees(words.isTakenBack({ time: TIME }));
  await pressSeen(words.undo);
  await sees(words.stands({ time: TIME }));
  expect(sent.map(({ method }) => method)).toEqual(['POST', 'POST']);
});

test('the offer to undo goes by itself', async () => {
  const { send, pressSeen, sees, text } = await aPanel();
  await send();
  await sees(stages.unsent);
  await pressSeen(buttonOf(item.cancel));
  await sees(words.isTakenBack({ time: TIME }));
  await passUntil(() => !text().includes(words.isTakenBack({ time: TIME })));
});

test('a lap that is refused is tried again, changed or put away', async () => {
  const { send, pressSeen, sees, sent, names } = await aPanel({ answer: refuses(409, {}, { code: 'race-not-open' }) });
  await send();
  await sees(stages.refused);
  await pressSeen(buttonOf(item.tryAgain));
  await passUntil(() => sent.length === 2);
  await sees(stages.refused);
  await pressSeen(buttonOf(item.edit));
  await until(() => names('button').includes(item.saveAndSend));
  await pressSeen(form.leaveAsItWas);
  await pressSeen(buttonOf(item.dismiss));
  await sees(words.noLapsYet);
});

test('a lap that is just being sent cannot be changed', async () => {
  const { send, sees, press } = await aPanel({ answer: silent });
  await send();
  await sees(item.beingSent);
  expect(() => press(buttonOf(item.edit))).toThrow('cannot be pressed');
});

test.each([
  ['scheduled', words.raceNotOpen],
  ['closed', words.raceTakesNoMore],
  ['final', words.raceTakesNoMore],
] as const)('a race that is %s takes no laps, and says so', async (state, said) => {
  const { sees, names } = await aPanel({ board: aBoard(5, { state }) });
  await sees(said);
  expect(names('button')).toEqual([]);
});

test('whoever has driven here before is named, and may change that', async () => {
  const { sees, pressSeen, all } = await aPanel({ me: { name: 'Bea', country: null } });
  await sees(`${form.drivenBy} Bea`);
  expect(all('input', form.nameOnBoard)).toEqual([]);
  await pressSeen(form.change);
  await until(() => all('input', form.nameOnBoard).length === 1);
});
