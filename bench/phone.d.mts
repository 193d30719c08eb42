import type { BrowserContextOptions, CDPSession } from '@playwright/test';

export const PHONE: BrowserContextOptions;
export const FLAGS: string[];
export function slowDown(cdp: CDPSession): Promise<void>;
export function touch(cdp: CDPSession, at: readonly [x: number, y: number]): Promise<void>;
