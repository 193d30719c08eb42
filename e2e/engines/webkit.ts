import type { Engine, EngineHost } from './engine';
import { toKeyCode } from './keys';
import { PHONE } from './phone-size';
import { WebDriver } from './webdriver';
import { startWebkitHost } from './webkit-host';

/** WebKitGTK, the core of Safari, driven by W3C WebDriver. It stores everything in memory, which ends with it. */
export async function startWebkit(): Promise<EngineHost> {
  const host = await startWebkitHost();
  return { newWindow: () => newWindow(host.origin), close: () => Promise.resolve(host.close()) };
}

async function newWindow(origin: string): Promise<Engine> {
  const driver = await WebDriver.begin(origin, {
    // `normal` waits until everything is there. Errors of a page are collected only from the first question on.
    pageLoadStrategy: 'normal',
    // After a change of processes, as between two sites, the first script is sometimes lost. Then it is asked for
    // again.
    timeouts: { script: 2_000, pageLoad: 15_000 },
  });
  await driver.post('/window/rect', { x: 0, y: 0, ...PHONE });
  const act = (actions: unknown) => driver.post('/actions', { actions: [actions] });
  return {
    open: async (address) => void (await driver.post('/url', { url: address })),
    evaluate: (expression) => evaluate(driver, expression),
    click: async ({ x, y }) => {
      const move = { type: 'pointerMove', x, y, duration: 0, origin: 'viewport' };
      const press = ['pointerDown', 'pointerUp'].map((type) => ({ type, button: 0 }));
      await act({ type: 'pointer', id: 'mouse', actions: [move, ...press] });
    },
    press: async (key) => {
      const value = toKeyCode(key);
      await act({ type: 'key', id: 'keys', actions: ['keyDown', 'keyUp'].map((type) => ({ type, value })) });
    },
    back: async () => void (await driver.post('/back')),
    troubles: () => [],
    // A page that hangs also holds up the end of the session.
    close: async () => void (await driver.end().catch(() => undefined)),
  };
}

async function evaluate(driver: WebDriver, expression: string): Promise<unknown> {
  const script = `const done = arguments[arguments.length - 1];
    Promise.resolve().then(() => (${expression})).then((value) => done({ value }), (error) => done({ error: String(error) }));`;
  const answer = (await driver.post('/execute/async', { script, args: [] })) as { value?: unknown; error?: string };
  if (answer.error !== undefined) throw new Error(answer.error);
  return answer.value;
}
