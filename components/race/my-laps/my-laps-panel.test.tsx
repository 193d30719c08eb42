import { useState } from 'react';
import { expect, test } from 'vitest';
import type { MyLap } from '@/browser/race/use-my-laps';
import type { Board } from '@/domain/race/contract/board';
import type { RaceRules } from '@/domain/race/contract/rules';
import * as bar from '@/generated/words/lap-bar';
import * as sheetWords from '@/generated/words/lap-sheet';
import * as steps from '@/generated/words/lap-steps';
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
const rules = { maxResetsPerLap: 3, verification: 'required', plausibleFromMs: 7_000 } as RaceRules;
const TIME = '9.123';
const buttonOf = (button: string) => item.buttonOfLap({ button, time: TIME });

/** The part of a race's page from which laps are sent, and where it is told what became of them. */
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
  const { UndoLap } = await import('./undo-lap');
  const { LapSheet } = await import('@/components/race/sheet/lap-sheet');
  const { useLapActions } = await import('@/browser/race/use-lap-actions');
  const { useMyLaps } = await import('@/browser/race/use-my-laps');
  const { useOutbox } = await import('@/browser/outbox/use-outbox');
  function Page() {
    const mine = useMyLaps('day', 3);
    const outbox = useOutbox();
    const laps = useLapActions('day', mine, outbox);
    const [sheet, setSheet] = useState<{ lap: MyLap | null } | null>(null);
    const context = { raceName: 'Day', rules, board, racerIdOf: mine.racerIdOf, nowMs: null, timeZone: 'UTC' };
    return (
      <>
        <p>{laps.said}</p>
        <button type="button" onClick={() => setSheet({ lap: null })}>
          {bar.add}
        </button>
        <MyLapsPanel
          {...{ laps: mine.laps, actions: laps.actions, trouble: outbox.trouble, form: context, undo: null }}
          change={(lap) => setSheet({ lap })}
        />
        <UndoLap laps={laps} />
        {sheet && mine.isMeKnown && (
          <LapSheet
            {...{ race: 'day', lap: sheet.lap, me: mine.me, form: context, delay: null }}
            send={(input) => laps.send(sheet.lap, input)}
            close={() => setSheet(null)}
          />
        )}
      </>
    );
  }
  const page = await drawn(<Page />);
  const isOpen = () => page.all('dialog').length > 0;
  const open = async () => {
    page.tap(bar.add);
    await until(isOpen);
  };
  /** Types a lap as a person does, and presses Send. */
  const typeAndSend = async (time = TIME, name = 'Ada') => {
    if (!isOpen()) await open();
    if (page.all('input', form.nameOnBoard).length > 0) page.type(form.nameOnBoard, name);
    page.type(form.lapTime, time);
    await page.tapSeen(() => page.all('button').find((each) => each.getAttribute('type') === 'submit'));
  };
  const send = async (time?: string) => {
    await typeAndSend(time);
    await passUntil(() => !isOpen());
  };
  return { ...page, answers, sent, send, typeAndSend, open, isOpen };
}

/** The server takes what was sent, under its id. */
const takes: Answering = (init) =>
  Response.json({ ...aLap(1), timeMs: 9_123, ...(JSON.parse(init.body as string) as object) }, { status: 201 });

test('nobody who has sent nothing has laps', async () => {
  const { sees } = await aPanel();
  await sees(words.noLapsYet);
});

test('a lap is kept and on its way at once, offline too, and whose it is stays known', async () => {
  const { send, sees, text, open, sent, one } = await aPanel();
  await send();
  await sees(stages.unsent);
  await sees(steps.kept);
  await passUntil(() => sent.length === 1);
  expect(sent[0]).toMatchObject({ method: 'POST', body: { racer: { name: 'Ada' }, timeMs: 9_123, resets: 0 } });
  expect(text()).not.toContain(words.noLapsYet);
  await open();
  await sees(sheetWords.lapOf({ name: 'Ada' }));
  expect((one('input', form.lapTime) as { value?: string }).value).toBe('');
});

test('what the server has taken waits for an official', async () => {
  const { send, sees, text } = await aPanel({ answer: takes });
  await send();
  await sees(stages.waiting);
  await sees(steps.atServer);
  expect(text()).not.toContain(steps.toSend);
});

test('what cannot be sent is said at its field, and nothing leaves', async () => {
  const { typeAndSend, sees, sent, isOpen } = await aPanel();
  await typeAndSend('soon', '');
  await sees('is not a lap time');
  await sees('Your name is missing.');
  await passSlowly(500);
  expect([sent, isOpen()]).toEqual([[], true]);
  await sees(words.noLapsYet);
});

test('what a time would be worth is told while it is typed, and what would be none', async () => {
  const { open, type, sees, text } = await aPanel({ board: aBoard(5) });
  await open();
  await sees(sheetWords.send);
  type(form.lapTime, '9.123');
  await sees(sheetWords.sendTime({ time: TIME }));
  await sees('would be');
  type(form.lapTime, '1.2');
  await sees('That is fast');
  type(form.lapTime, '1');
  await until(() => !text().includes('would') && !text().includes('fast'));
  type(form.lapTime, '1:99');
  await sees('two digits of seconds');
});

test('resets beyond the rules are told as worth nothing', async () => {
  const { open, type, sees, tap } = await aPanel({ board: aBoard(5) });
  await open();
  tap(sheetWords.resets({ resets: 0 }));
  await sees(form.resetsInLap);
  type(form.resetsInLap, '4');
  type(form.lapTime, TIME);
  await sees(form.tooManyResets({ most: 3 }));
});

test('what was typed outlives the sheet, and is gone once it was sent', async () => {
  const { open, type, isOpen, tap, one, send } = await aPanel();
  const time = () => (one('input', form.lapTime) as { value?: string }).value;
  await open();
  type(form.nameOnBoard, 'Bea');
  type(form.lapTime, '9.1');
  tap(sheetWords.close);
  await until(() => !isOpen());
  await open();
  expect([time(), (one('input', form.nameOnBoard) as { value?: string }).value]).toEqual(['9.1', 'Bea']);
  await send('9.15');
  await open();
  expect(time()).toBe('');
});

test('the keys of the sheet type into the field, and take the last away', async () => {
  const { open, tap, one, sees } = await aPanel();
  await open();
  for (const key of ['1', '0', '.', '2', '6']) tap(key);
  tap(sheetWords.deleteLast);
  tap('5');
  await sees(sheetWords.sendTime({ time: '10.250' }));
  expect((one('input', form.lapTime) as { value?: string }).value).toBe('10.25');
});

test('a second tap before the sheet is gone sends one lap', async () => {
  const { typeAndSend, tapSeen, sent, all } = await aPanel({ answer: silent });
  await typeAndSend();
  await tapSeen(() => all('button').find((each) => each.getAttribute('type') === 'submit')).catch(() => undefined);
  await passUntil(() => sent.length > 0);
  await passSlowly(500);
  expect([sent.length, all('ul')[0]?.children.length]).toEqual([1, 1]);
});

test('a lap that may have arrived is taken back, and with Undo it is sent anew', async () => {
  const { send, tapSeen, sees, text, sent } = await aPanel();
  await send();
  await tapSeen(buttonOf(item.cancel));
  await sees(words.isTakenBack({ time: TIME }));
  await passUntil(() => sent.some(({ method }) => method === 'DELETE'));
  await tapSeen(words.undo);
  await sees(words.sentAnew({ time: TIME }));
  expect(text()).not.toContain(words.isTakenBack({ time: TIME }));
});

test('a lap that the server has stands as it was, where its withdrawal has not left', async () => {
  const { send, tapSeen, sees, sent, answers } = await aPanel({ answer: takes });
  await send();
  await sees(stages.waiting);
  // What hangs is sent before it.
  answers.answer = silent;
  await send('9.5');
  await passUntil(() => sent.length === 2);
  await tapSeen(buttonOf(item.takeBack));
  await sees(words.isTakenBack({ time: TIME }));
  await tapSeen(words.undo);
  await sees(words.stands({ time: TIME }));
  expect(sent.map(({ method }) => method)).toEqual(['POST', 'POST']);
});

test('the offer to undo goes by itself', async () => {
  const { send, tapSeen, sees, text } = await aPanel();
  await send();
  await sees(stages.unsent);
  await tapSeen(buttonOf(item.cancel));
  await sees(words.isTakenBack({ time: TIME }));
  await passUntil(() => !text().includes(words.isTakenBack({ time: TIME })));
});

test('a lap that is refused is tried again, changed or put away', async () => {
  const { send, tapSeen, sees, sent, isOpen } = await aPanel({ answer: refuses(409, {}, { code: 'race-not-open' }) });
  await send();
  await sees(stages.refused);
  await tapSeen(buttonOf(item.tryAgain));
  await passUntil(() => sent.length === 2);
  await sees(stages.refused);
  await tapSeen(buttonOf(item.edit));
  await sees(sheetWords.changeLap({ time: TIME }));
  await sees(sheetWords.saveTime({ time: TIME }));
  await tapSeen(sheetWords.close);
  await until(() => !isOpen());
  await tapSeen(buttonOf(item.dismiss));
  await sees(words.noLapsYet);
});

test('a lap that is just being sent cannot be changed', async () => {
  const { send, sees, tap } = await aPanel({ answer: silent });
  await send();
  await sees(item.beingSent);
  expect(() => tap(buttonOf(item.edit))).toThrow('cannot be pressed');
});

test.each([
  ['scheduled', words.raceNotOpen],
  ['closed', words.raceTakesNoMore],
  ['final', words.raceTakesNoMore],
] as const)('a race that is %s takes no laps, and the sheet says so too', async (state, said) => {
  const { sees, all, open } = await aPanel({ board: aBoard(5, { state }) });
  await sees(said);
  await open();
  expect(all('input', form.lapTime)).toEqual([]);
});

test('whoever has driven here before is named, and somebody else can send as well', async () => {
  const { sees, open, tapSeen, all } = await aPanel({ me: { name: 'Bea', country: 'FR' } });
  await until(() => all('button', bar.add).length === 1);
  await open();
  await sees(sheetWords.lapOfCountry({ name: 'Bea', country: 'France' }));
  expect(all('input', form.nameOnBoard)).toEqual([]);
  await tapSeen(sheetWords.somebodyElse);
  await until(() => all('input', form.nameOnBoard).length === 1);
});
