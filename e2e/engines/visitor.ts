import { expect } from '@playwright/test';
import { inPageScript } from './bundle';
import type { Engine } from './engine';
import type { InPage } from '@/e2e/engines/in-page/in-page';
import type { Aim, Target } from './target';

type Question = keyof InPage | 'takeTroubles';

/** Somebody at a page. Finds things by role and label, waits for what is not there yet, and collects what goes wrong. */
export class Visitor {
  readonly #troubles: string[] = [];

  constructor(private readonly engine: Engine) {}

  async open(address: string): Promise<void> {
    await this.#collectTroubles();
    await this.engine.open(address);
    await this.#collectTroubles();
  }

  async back(): Promise<void> {
    await this.#collectTroubles();
    await this.engine.back();
  }

  async click(target: Target): Promise<void> {
    let aimed: Aim | undefined;
    const take = async () => {
      aimed = (await this.#ask('aim', target)) as Aim;
      return aimed.why;
    };
    await expect.poll(take, { message: `to press ${told(target)}`, timeout: 20_000 }).toBe('ready');
    await this.engine.click(aimed!.point);
  }

  /** Replaces what stands in a field. */
  async fill(target: Target, text: string): Promise<void> {
    const write = () => this.#ask('write', target, text);
    await expect.poll(write, { message: `to write into ${told(target)}`, timeout: 20_000 }).toBe(true);
    await expect.poll(() => this.#ask('value', target)).toEqual([text]);
  }

  async press(key: string): Promise<void> {
    await this.sees(NOT_YET, 0);
    await this.engine.press(key);
  }

  /** Presses Tab until the target has the focus. */
  async tabTo(target: Target): Promise<void> {
    for (let stops = 0; stops < 80 && !(await this.hasFocus(target)); stops++) await this.engine.press('Tab');
    expect(await this.hasFocus(target), `80 times Tab reach ${told(target)}`).toBe(true);
  }

  /** Waits until there are exactly this many. */
  async sees(target: Target, count = 1, timeoutMs = 20_000): Promise<void> {
    const counted = () => this.#ask('count', target);
    await expect.poll(counted, { message: `to see ${told(target)}`, timeout: timeoutMs }).toBe(count);
  }

  texts(target: Target): Promise<string[]> {
    return this.#ask('texts', target) as Promise<string[]>;
  }

  attributes(target: Target, name: string): Promise<(string | null)[]> {
    return this.#ask('attribute', target, name) as Promise<(string | null)[]>;
  }

  hasFocus(target: Target): Promise<boolean> {
    return this.#ask('hasFocus', target) as Promise<boolean>;
  }

  count(target: Target): Promise<number> {
    return this.#ask('count', target) as Promise<number>;
  }

  /** Waits until the target, of which there is one, has these words. */
  async reads(target: Target, expected: string, timeoutMs = 20_000): Promise<void> {
    await expect
      .poll(() => this.texts(target), { message: `to read ${told(target)}`, timeout: timeoutMs })
      .toEqual([expected]);
  }

  evaluate(expression: string): Promise<unknown> {
    return this.engine.evaluate(expression);
  }

  /** The address of the page, and everything that can be read there. */
  async describe(): Promise<string> {
    return String(await this.evaluate('`${location}\\n${document.body.innerText}`'));
  }

  async troubles(): Promise<string[]> {
    await this.#collectTroubles();
    return [...this.#troubles, ...this.engine.troubles()];
  }

  /** Collects the errors now, as they are gone with their document. */
  async #collectTroubles(): Promise<void> {
    this.#troubles.push(...((await this.#ask('takeTroubles')) as string[]));
  }

  /** Asks the page. It asks again where the document went away with the question. */
  async #ask(question: Question, ...args: unknown[]): Promise<unknown> {
    const call = `inPage.${question}(...${JSON.stringify(args)})`;
    let answer: unknown;
    await expect(async () => {
      answer = await this.engine.evaluate(`'inPage' in globalThis ? ${call} : '${NOBODY}'`);
      // A document that is asked for the first time gets the script that answers.
      if (answer === NOBODY) answer = await this.engine.evaluate(`(() => {${inPageScript()}; return ${call}})()`);
    }).toPass({ timeout: 20_000, intervals: [50, 100, 250] });
    return answer;
  }
}

const NOBODY = 'nobody answers in this document yet';

const told = (target: Target) => JSON.stringify(target);

/** Stands in the page while it takes no press, as it might be meant for what was there before. */
const NOT_YET: Target = { css: '[data-not-yet]' };
