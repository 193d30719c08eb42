import { expect, onTestFinished, test, vi } from 'vitest';
import { anEntry } from '@/domain/outbox/testing/an-entry';
import { changeOutbox } from '@/storage/outbox-table';
import { aPhone } from '@/storage/testing/a-phone';
import { OUTBOX_CHANGED } from '@/browser/page/page-events';
import { remembered } from '@/browser/page/remembered';
import { aPage } from '@/browser/testing/a-page';
import { until } from '@/browser/testing/until';
import { outboxView, readAgain, watchOutbox } from './outbox-view';

/** A page that shows the outbox, on a phone with nothing in it. */
async function aView() {
  const page = aPage();
  globalThis.daypassKept = aPhone();
  await readAgain();
  const shown: number[] = [];
  const leave = watchOutbox(() => shown.push(outboxView().entries.length));
  onTestFinished(leave);
  await until(() => shown.length === 1);
  return { page, shown, leave };
}
const add = (id: string) => changeOutbox({ type: 'added', write: anEntry({ id }), now: 1 });

test('a write from anywhere comes into view, and goes out of view once it is sent', async () => {
  const { shown } = await aView();
  await add('one');
  await until(() => outboxView().entries.length === 1);
  expect(outboxView()).toMatchObject({ entries: [{ id: 'one', state: 'waiting' }], trouble: null });
  await changeOutbox({ type: 'cancelled', id: 'one', now: 2 });
  await until(() => outboxView().entries.length === 0);
  expect(shown).toEqual([0, 1, 0]);
});

test('the pill of this page is told at once, and that of the next page finds it remembered', async () => {
  const { page } = await aView();
  const told = page.eventsOf(OUTBOX_CHANGED);
  await add('one');
  await until(() => told.length === 1);
  const unsent = { kind: 'lap', count: 1, state: 'waiting', race: 'day' };
  expect((told[0] as CustomEvent).detail).toEqual(unsent);
  expect(remembered('outbox-waits')).toEqual(unsent);
  await changeOutbox({ type: 'cancelled', id: 'one', now: 2 });
  await until(() => told.length === 2);
  expect(remembered('outbox-waits')).toBeNull();
});

test('a read that changes have overtaken shows nothing', async () => {
  const { shown } = await aView();
  const phone = globalThis.daypassKept!;
  let giveLate = () => {};
  const late = new Promise<void>((done) => (giveLate = done));
  globalThis.daypassKept = { ...phone, read: (names, work) => phone.read(names, work).finally(() => late) };
  const overtaken = readAgain();
  globalThis.daypassKept = phone;
  await add('one');
  await until(() => shown.length === 2);
  giveLate();
  await overtaken;
  expect(shown).toEqual([0, 1]);
});

test('nobody is told once the last one who looked has left, and whoever comes then sees the present', async () => {
  const { shown, leave } = await aView();
  const also = vi.fn();
  const alsoLeave = watchOutbox(also);
  leave();
  await add('one');
  await until(() => also.mock.calls.length === 1);
  alsoLeave();
  await add('two');
  expect(shown).toEqual([0]);
  const later = vi.fn();
  onTestFinished(watchOutbox(later));
  await until(() => later.mock.calls.length === 1);
  expect(outboxView().entries).toHaveLength(2);
});

test('where the phone keeps nothing, waiting writes are in view, with the reason why they will not last', async () => {
  await aView();
  globalThis.daypassKept = { ...globalThis.daypassKept!, troubleWith: () => 'full' };
  await add('one');
  await until(() => outboxView().entries.length === 1);
  expect(outboxView().trouble).toBe('full');
});
