import type { PlaywrightTestArgs, PlaywrightTestOptions, TestType } from '@playwright/test';

/**
 * For journeys about the copy. In all others no worker comes: a whole copy takes nearly half of what a browser does in a
 * first visit, and offline.journey.ts opens every page with one.
 */
export const WITH_COPY = { serviceWorkers: 'allow' } as const;

/** The same journeys, on phones that make their copy. */
export const withCopy = <T extends PlaywrightTestArgs & PlaywrightTestOptions, W extends object>(
  journeys: TestType<T, W>,
): TestType<T, W> => journeys.extend({ serviceWorkers: 'allow' } as object);
