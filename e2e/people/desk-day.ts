import { type Browser, type BrowserContextOptions, expect, type Page } from '@playwright/test';
import { RaceDay } from './race-day';
import type { Troubles } from '@/e2e/troubles';

/** A race day with officials who sign in, in Chromium. */
export class DeskDay extends RaceDay {
  readonly #pages: Page[] = [];

  private constructor(
    day: RaceDay,
    private readonly browser: Browser,
    private readonly options: BrowserContextOptions,
    private readonly troubles: Troubles,
  ) {
    super(day.server);
  }

  static async begin(browser: Browser, options: BrowserContextOptions, troubles: Troubles): Promise<DeskDay> {
    return new DeskDay(await RaceDay.open(), browser, options, troubles);
  }

  /** A page in a browser of its own, with nothing in it. */
  async newPage(): Promise<Page> {
    const context = await this.browser.newContext({ ...this.options, baseURL: this.server.origin });
    this.troubles.watch(context);
    const page = await context.newPage();
    this.#pages.push(page);
    return page;
  }

  /** The desk with an official signed in. Whoever goes on from this page stays signed in. */
  async desk(name: string, page?: Page): Promise<Page> {
    const opened = page ?? (await this.newPage());
    await opened.goto('/desk');
    await opened.getByLabel('One-time code').fill(await this.code(name));
    await opened.getByRole('button', { name: 'Sign in' }).click();
    await expect(opened.getByLabel('One-time code')).toHaveCount(0);
    return opened;
  }

  override async end(): Promise<void> {
    for (const page of this.#pages) await page.context().close();
    await super.end();
  }
}
