import { onTestFailed } from 'vitest';
import { randomFrom } from '@/domain/random';

/** Chance for one test, from 0 to 1. When it fails it says by which seed; `SEED=… npx vitest run FILE` plays that again. */
export function seededRandom(): () => number {
  const seed = process.env.SEED ?? Date.now().toString(36);
  onTestFailed(() => console.error(`seed: ${seed} (SEED=${seed} plays the same again)`));
  return randomFrom(seed);
}
