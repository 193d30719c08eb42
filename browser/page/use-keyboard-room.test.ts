import { expect, onTestFinished, test, vi } from 'vitest';
import { aPage } from '@/browser/testing/a-page';
import { used } from '@/browser/testing/drawn';
import { until } from '@/browser/testing/until';
import { useKeyboardRoom } from './use-keyboard-room';

/** A window of 664 pixels, and what an element in it is told of the keyboard. */
async function aWindow() {
  aPage();
  const told = { px: '', isThere: false };
  const element = {
    style: { setProperty: (_: string, px: string) => void (told.px = px) },
    toggleAttribute: (_: string, isThere: boolean) => void (told.isThere = isThere),
  } as unknown as HTMLElement;
  const seen = Object.assign(new EventTarget(), { scale: 1, height: 664, offsetTop: 0 });
  vi.stubGlobal('visualViewport', seen);
  vi.stubGlobal('innerHeight', 664);
  onTestFinished(() => void vi.unstubAllGlobals());
  const of = { current: element };
  const { end } = await used(() => useKeyboardRoom(of));
  const change = (now: Partial<typeof seen>, type = 'resize') => {
    Object.assign(seen, now);
    seen.dispatchEvent(new Event(type));
    return told;
  };
  return { told, change, end, seen };
}

test('a keyboard that covers the window is told in pixels, and until it is gone', async () => {
  const { told, change } = await aWindow();
  expect(told).toEqual({ px: '0px', isThere: false });
  expect(change({ height: 364 })).toEqual({ px: '300px', isThere: true });
  expect(change({ offsetTop: 40 }, 'scroll')).toEqual({ px: '260px', isThere: true });
  expect(change({ height: 664, offsetTop: 0 })).toEqual({ px: '0px', isThere: false });
});

test('a bar of the browser is no keyboard, and neither is a page that somebody has enlarged', async () => {
  const { change } = await aWindow();
  expect(change({ height: 608 })).toEqual({ px: '56px', isThere: false });
  expect(change({ height: 332, scale: 2 })).toEqual({ px: '0px', isThere: false });
});

test('who has gone is told nothing', async () => {
  const { told, change, end, seen } = await aWindow();
  const removed = vi.spyOn(seen, 'removeEventListener');
  end();
  await until(() => removed.mock.calls.length === 2);
  change({ height: 364 });
  expect(told.px).toBe('0px');
});
