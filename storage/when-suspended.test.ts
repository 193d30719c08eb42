import { expect, onTestFinished, test, vi } from 'vitest';
import { whenSuspended } from './when-suspended';

/** A page that can be put aside. Its log says when it was away, and when it was back. */
function aPage() {
  const window = new EventTarget();
  vi.stubGlobal('addEventListener', window.addEventListener.bind(window));
  onTestFinished(() => void vi.unstubAllGlobals());
  const log: string[] = [];
  whenSuspended((until) => {
    log.push('away');
    void until.then(() => log.push('back'));
  });
  const happens = async (name: string, more = {}) => {
    window.dispatchEvent(Object.assign(new Event(name), more));
    await Promise.resolve();
  };
  return { log, happens };
}

test.each([
  ['pagehide', { persisted: true }, 'pageshow'],
  ['freeze', {}, 'resume'],
])('a page is away from %s until it is back, each time', async (goes, more, comes) => {
  const { log, happens } = aPage();
  for (let times = 1; times <= 2; times++) {
    await happens(goes, more);
    expect(log).toHaveLength(2 * times - 1);
    await happens(comes);
  }
  expect(log).toEqual(['away', 'back', 'away', 'back']);
});

test('a page that is left for good, and one that is shown for the first time, are not away', async () => {
  const { log, happens } = aPage();
  await happens('pagehide', { persisted: false });
  await happens('pageshow');
  expect(log).toEqual([]);
});

test('where there are no events of a page nobody is ever away', () => {
  const leave = vi.fn();
  whenSuspended(leave);
  expect(leave).not.toHaveBeenCalled();
});
