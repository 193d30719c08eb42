import type { TierDifference } from '@/domain/tiers/compare-tiers';
import type { TierStory } from '@/domain/tiers/tier-story';
import * as words from '@/generated/words/tiers-changes';
import { listed, sentences } from '@/words/format';

/** Said when another tier is shown: `New: Read replicas, Amazon S3. Changed: Primary database.` */
export function changesInWords({ parts }: TierStory, { added, removed, replaced, moved }: TierDifference): string {
  const nameOf = (id: string) => parts.find((part) => part.id === id)?.name ?? id;
  const said = (ids: readonly string[], sentence: (inputs: { parts: string }) => string) =>
    ids.length > 0 && sentence({ parts: listed(ids.map(nameOf)) });
  const all = sentences(
    said(added, words.added),
    said(
      replaced.map(({ to }) => to),
      words.replaced,
    ),
    said(
      moved.map(({ component }) => component),
      words.changed,
    ),
    said(removed, words.removed),
  );
  return all || words.nothingIsNew;
}
