import { onTestFailed } from 'vitest';
import { randomFrom } from '@/domain/random';

/** Random numbers from 0 to 1 for one test. A failing test prints its seed; `SEED=… npx vitest run FILE` repeats it. */
export function seededRandom(): () => number {
  const seed = process.env.SEED ?? Date.now().toString(36);
  onTestFailed(() => console.error(`seed: ${seed} (SEED=${seed} plays the same again)`));
  return randomFrom(seed);
}
