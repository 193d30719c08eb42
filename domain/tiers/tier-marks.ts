import { compareTiers } from './compare-tiers';
import type { TierDifference } from './compare-tiers';
import type { TierStory } from './tier-story';

export type Mark = 'new' | 'instead' | 'changed' | 'leaves';

/** What each component is marked with in the later picture, by id; what is only kept has no mark. */
export function marksAfter({ added, replaced, moved }: TierDifference): ReadonlyMap<string, Mark> {
  return new Map<string, Mark>([
    ...added.map((id) => [id, 'new'] as const),
    ...replaced.map(({ to }) => [to, 'instead'] as const),
    ...moved.map(({ component }) => [component, 'changed'] as const),
  ]);
}

/** What leaves on the way, for the earlier picture of two. */
export function marksBefore({ removed, replaced }: TierDifference): ReadonlyMap<string, Mark> {
  return new Map([...removed, ...replaced.map(({ from }) => from)].map((id) => [id, 'leaves']));
}

/** What changes at a tier (from 0) against the one before. What the talk takes for granted is not called new. */
export function changesAt({ parts, tiers }: TierStory, index: number): TierDifference {
  const difference = compareTiers(tiers, index - 1, index);
  const assumed = new Set(parts.flatMap((part) => (part.assumed ? [part.id] : [])));
  return { ...difference, added: difference.added.filter((id) => !assumed.has(id)) };
}
