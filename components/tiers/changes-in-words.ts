import type { TierDifference } from '@/domain/tiers/compare-tiers';
import type { TierStory } from '@/domain/tiers/tier-story';

/** `New: Read replicas, Amazon S3. Changed: Primary database.`: said when another tier is shown. */
export function changesInWords({ parts }: TierStory, { added, removed, replaced, moved }: TierDifference): string {
  const kinds = [
    { word: 'New', ids: added },
    { word: 'Swapped in', ids: replaced.map(({ to }) => to) },
    { word: 'Changed', ids: moved.map(({ component }) => component) },
    { word: 'Gone', ids: removed },
  ].filter(({ ids }) => ids.length > 0);
  if (kinds.length === 0) return 'Nothing is new.';
  const nameOf = (id: string) => parts.find((part) => part.id === id)?.name ?? id;
  return kinds.map(({ word, ids }) => `${word}: ${ids.map(nameOf).join(', ')}.`).join(' ');
}
