import { expect, test, vi } from 'vitest';
import { HAND_OVER_PAGE } from './hand-over-page';

/** Runs the script of the page. */
function openPage(registration: { waiting: { postMessage: (message: unknown) => void } | null } | undefined) {
  const workers = Object.assign(new EventTarget(), { getRegistration: () => Promise.resolve(registration) });
  const reload = vi.fn();
  const [, script] = /<script>(.*)<\/script>/s.exec(HAND_OVER_PAGE)!;
  // oxlint-disable-next-line typescript/no-implied-eval, typescript/no-unsafe-call -- as the browser runs it
  new Function('navigator', 'location', script!)({ serviceWorker: workers }, { reload });
  return { reload, takesOver: () => workers.dispatchEvent(new Event('controllerchange')) };
}

test('it lets the waiting worker go ahead, and is loaded again once that has taken over, once', async () => {
  const postMessage = vi.fn();
  const { reload, takesOver } = openPage({ waiting: { postMessage } });
  await vi.waitFor(() => expect(postMessage.mock.calls).toEqual([[{ type: 'take' }]]));
  expect(reload).not.toHaveBeenCalled();
  takesOver();
  takesOver();
  expect(reload).toHaveBeenCalledTimes(1);
});

test.each([
  ['the worker has taken over already', { waiting: null }],
  ['there is none any more', undefined],
])('it is loaded again at once where %s', async (_, registration) => {
  const { reload } = openPage(registration);
  await vi.waitFor(() => expect(reload).toHaveBeenCalledTimes(1));
});

test('it asks for nothing: what it needs stands in it', () => {
  expect(HAND_OVER_PAGE).not.toMatch(/\b(src|srcset|action)=|\bimport\b|url\(|fetch\(/);
  expect(HAND_OVER_PAGE.match(/href="[^"]*"/g)).toEqual(['href="data:,"']);
});
