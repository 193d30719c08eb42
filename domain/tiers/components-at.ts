import type { Tier } from '@/domain/content/tiers';

/** The part of a tier that says how the architecture changes. */
export type TierStep = Pick<Tier, 'add' | 'remove' | 'replace'>;

/**
 * The ids of the components at tier `index` (from 0): everything added up to it, without what was removed or replaced.
 * Empty below 0. A replacement takes the place in the order of what it replaces.
 */
export function componentsAt(tiers: readonly TierStep[], index: number): string[] {
  return tiers.slice(0, Math.max(0, index + 1)).reduce<string[]>(afterStep, []);
}

function afterStep(before: readonly string[], { add, remove, replace }: TierStep) {
  const staying = before
    .filter((id) => !remove.includes(id))
    .map((id) => replace.find(({ from }) => from === id)?.to ?? id);
  return [...staying, ...add];
}
