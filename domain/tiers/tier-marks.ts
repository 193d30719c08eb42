import { compareTiers } from './compare-tiers';
import type { TierDifference } from './compare-tiers';
import type { TierStory } from './tier-story';

export type TierMark = 'new' | 'instead' | 'changed' | 'leaves';

/** The marks of the later picture, by component. A component that did not change has none. */
export function marksAfter({ added, replaced, moved }: TierDifference): ReadonlyMap<string, TierMark> {
  return new Map<string, TierMark>([
    ...added.map((id) => [id, 'new'] as const),
    ...replaced.map(({ to }) => [to, 'instead'] as const),
    ...moved.map(({ component }) => [component, 'changed'] as const),
  ]);
}

/** The marks of the earlier picture, by component: those that will leave. */
export function marksBefore({ removed, replaced }: TierDifference): ReadonlyMap<string, TierMark> {
  return new Map([...removed, ...replaced.map(({ from }) => from)].map((id) => [id, 'leaves']));
}

/** What changes from the tier before to this one (from 0). Assumed components do not count as added. */
export function changesAt({ parts, tiers }: TierStory, index: number): TierDifference {
  const difference = compareTiers(tiers, index - 1, index);
  const assumed = new Set(parts.flatMap((part) => (part.assumed ? [part.id] : [])));
  return { ...difference, added: difference.added.filter((id) => !assumed.has(id)) };
}
