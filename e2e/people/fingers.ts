import type { CDPSession, Locator, Page } from '@playwright/test';

/** What hands do, as the browser sees it. A page has to cope with all of it. */
export class Fingers {
  private constructor(
    private readonly page: Page,
    private readonly devTools: CDPSession,
  ) {}

  static async on(page: Page): Promise<Fingers> {
    return new Fingers(page, await page.context().newCDPSession(page));
  }

  /** Taps one place several times. The place is that of the first tap: later taps hit whatever lies there by then. */
  async tap(target: Locator, { times = 1, apartMs = 0 } = {}): Promise<void> {
    const { x, y, width, height } = (await target.boundingBox())!;
    const point = { x: x + width / 2, y: y + height / 2 };
    for (let each = 0; each < times; each++) {
      const next = pause(apartMs);
      await this.devTools.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point] });
      await this.devTools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
      await next;
    }
  }

  /** Holds Enter down where the focus is, until the key has repeated this often. */
  async holdEnter(times: number): Promise<void> {
    const enter = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' };
    await this.devTools.send('Input.dispatchKeyEvent', { type: 'keyDown', ...enter });
    for (let each = 0; each < times; each++) {
      await pause(35);
      await this.devTools.send('Input.dispatchKeyEvent', { type: 'keyDown', autoRepeat: true, ...enter });
    }
    await this.devTools.send('Input.dispatchKeyEvent', { type: 'keyUp', ...enter });
  }

  /** Presses as a screen reader does: the click comes without a pointer and without a key. */
  async click(target: Locator, { times = 1, apartMs = 0 } = {}): Promise<void> {
    await target.evaluate(
      async (element: HTMLElement, [count, ms]) => {
        for (let each = 0; each < count!; each++) {
          // What has taken its place by then is not pressed.
          if (element.isConnected) element.click();
          await new Promise((done) => setTimeout(done, ms));
        }
      },
      [times, apartMs],
    );
    await this.page.evaluate(() => undefined);
  }
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));
