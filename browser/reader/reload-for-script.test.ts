import { expect, onTestFinished, test, vi } from 'vitest';
import { away, aServerThat, refuses, says, type Answering } from '@/browser/testing/answers';
import { aLocalStorage } from '@/browser/testing/a-page';
import { reloadForScript } from './reload-for-script';

const SCRIPT = '/generated/race-0123.js';

/** A page whose script did not come. The server answers like this now. */
function aPageWithout(answer: Answering, state?: 'works' | 'full' | 'blocked') {
  const reload = vi.fn();
  aServerThat(() => answer);
  vi.stubGlobal('location', { reload });
  vi.stubGlobal('sessionStorage', aLocalStorage(state));
  onTestFinished(() => void vi.unstubAllGlobals());
  return reload;
}

test('a page whose script can be had now is loaded anew, once', async () => {
  const reload = aPageWithout(says({}));
  await reloadForScript(SCRIPT);
  await reloadForScript(SCRIPT);
  expect(reload).toHaveBeenCalledTimes(1);
});

test('another script may reload the page too', async () => {
  const reload = aPageWithout(says({}));
  await reloadForScript(SCRIPT);
  await reloadForScript('/generated/quiz-0123.js');
  expect(reload).toHaveBeenCalledTimes(2);
});

test('as long as the script cannot be had the page stays, and what was typed into it', async () => {
  for (const answer of [away, refuses(503)]) {
    const reload = aPageWithout(answer);
    await reloadForScript(SCRIPT);
    expect(reload).not.toHaveBeenCalled();
  }
});

test('where a try cannot be stored, none is made: the page would load for ever', async () => {
  for (const state of ['full', 'blocked'] as const) {
    const reload = aPageWithout(says({}), state);
    await reloadForScript(SCRIPT);
    expect(reload).not.toHaveBeenCalled();
  }
});
