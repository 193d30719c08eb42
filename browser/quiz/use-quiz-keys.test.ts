import { expect, test } from 'vitest';
import { useKeys } from '@/browser/desk/use-keys';
import { aPage } from '@/browser/testing/a-page';
import { used } from '@/browser/testing/drawn';
import { Elem } from '@/browser/testing/small-dom';
import { useQuizKeys } from './use-quiz-keys';

const MAIN = '[data-main-action]:not([disabled])';
const second = '[data-key="2"]:not([disabled])';
const OPEN_DIALOG = 'dialog[open], :popover-open';

/** Something that keys press. `matches`: it only takes the focus. */
const pressable = (isOnlyFocused = false) => {
  const done: string[] = [];
  return { done, focus: () => done.push('focus'), click: () => done.push('click'), matches: () => isOnlyFocused };
};

/** A page with a question; `more`: what else stands in it. */
async function aQuestion({ isOn = true, more = {}, isMoved = false } = {}) {
  const [main, choice] = [pressable(), pressable(isMoved)];
  aPage({ elements: { [MAIN]: main, [second]: choice, ...more } });
  let legends = 0;
  const { end } = await used(() => useQuizKeys(isOn, () => legends++));
  /** Whether the key was taken. `at`: what the focus is on, by its tag. */
  const press = (key: string, more: object = {}, at?: string) => {
    const event = Object.assign(new Event('keydown', { cancelable: true }), { key, ...more });
    if (at) Object.defineProperty(event, 'target', { value: new Elem(at) });
    document.dispatchEvent(event);
    return event.defaultPrevented;
  };
  return { main, choice, press, end, legends: () => legends };
}

test('a digit presses what carries it, Enter the main button, and ? shows the legend', async () => {
  const { main, choice, press, legends } = await aQuestion();
  expect([press('2'), press('Enter'), press('?'), press('x'), press('3')]).toEqual([true, true, true, false, false]);
  expect([choice.done, main.done, legends()]).toEqual([['focus', 'click'], ['focus', 'click'], 1]);
});

test('what is moved by arrows only takes the focus', async () => {
  const { choice, press } = await aQuestion({ isMoved: true });
  press('2');
  expect(choice.done).toEqual(['focus']);
});

test.each([{ repeat: true }, { ctrlKey: true }, { altKey: true }, { metaKey: true }])(
  'a key with %o is somebody else’s',
  async (more) => {
    const { main, choice, press } = await aQuestion();
    expect([press('2', more), press('Enter', more)]).toEqual([false, false]);
    expect([main.done, choice.done]).toEqual([[], []]);
  },
);

test.each(['A', 'BUTTON', 'SUMMARY', 'TEXTAREA'])('Enter on %s is its own', async (tag) => {
  const { main, press } = await aQuestion();
  expect([press('Enter', {}, tag), main.done]).toEqual([false, []]);
});

test('while a dialog is open keys are its own', async () => {
  const { main, press } = await aQuestion({ more: { [OPEN_DIALOG]: {} } });
  expect([press('2'), press('Enter'), main.done]).toEqual([false, false, []]);
});

test('where single keys are switched off Enter still presses', async () => {
  const { main, choice, press, legends } = await aQuestion({ isOn: false });
  expect([press('2'), press('?'), press('Enter')]).toEqual([false, false, true]);
  expect([choice.done, legends(), main.done]).toEqual([[], 0, ['focus', 'click']]);
});

test('after the question keys do nothing', async () => {
  const { main, press, end } = await aQuestion();
  end();
  await new Promise((done) => setImmediate(done));
  expect([press('Enter'), main.done]).toEqual([false, []]);
});

/** The desk, with keys for two decisions. */
async function aDesk(isOn = true, isDialogOpen = false) {
  const page = aPage({ elements: isDialogOpen ? { 'dialog[open], [popover]:popover-open': {} } : {} });
  const done: string[] = [];
  let drawing = 0;
  const { again } = await used(() => {
    const number = ++drawing;
    useKeys({ v: () => done.push(`verify ${number}`), ArrowDown: () => done.push('next') }, isOn);
  });
  const press = (key: string, more: object = {}) =>
    page.windowHears('keydown', { key, preventDefault: () => undefined, ...more });
  return { done, again, press };
}

test('a key does what it stands for in the last drawing, in either case of its letter, once while it is held', async () => {
  const { done, again, press } = await aDesk();
  press('v');
  again();
  await new Promise((end) => setImmediate(end));
  press('V');
  press('v', { repeat: true });
  press('ArrowDown');
  press('q');
  expect(done).toEqual(['verify 1', 'verify 2', 'next']);
});

test.each([
  ['while keys are switched off', false, false, {}],
  ['while a dialog is open', true, true, {}],
  ['with another key held', true, false, { ctrlKey: true }],
])('%s nothing is decided', async (_, isOn, isDialogOpen, more) => {
  const { done, press } = await aDesk(isOn, isDialogOpen);
  press('v', more);
  expect(done).toEqual([]);
});
