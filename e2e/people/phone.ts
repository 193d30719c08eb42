import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type BrowserContext,
  chromium,
  type BrowserContextOptions,
  type LaunchOptions,
  type Page,
} from '@playwright/test';
import type { Troubles } from '@/e2e/troubles';
import { WITH_COPY } from '@/e2e/with-copy';

/** A browser with a memory: what it stored is there after it was closed and opened again. */
export class Phone {
  #context: BrowserContext | undefined;

  private constructor(
    private readonly profile: string,
    private readonly options: LaunchOptions & BrowserContextOptions,
    private readonly troubles: Troubles,
  ) {}

  static async take(options: LaunchOptions & BrowserContextOptions, troubles: Troubles): Promise<Phone> {
    return new Phone(await mkdtemp(join(tmpdir(), 'daypass-phone-')), options, troubles);
  }

  /** Starts the browser. Addresses without a host then belong to `origin`. */
  async turnOn(origin: string): Promise<Page> {
    const options = { ...this.options, ...WITH_COPY, baseURL: origin };
    this.#context = await chromium.launchPersistentContext(this.profile, options);
    this.troubles.watch(this.#context);
    return this.#context.pages()[0] ?? this.#context.newPage();
  }

  async turnOff(): Promise<void> {
    await this.#context?.close();
    this.#context = undefined;
  }

  async giveBack(): Promise<void> {
    await this.turnOff();
    await rm(this.profile, { recursive: true, force: true });
  }
}
