import { compareTiers } from '@/domain/tiers/compare-tiers';
import { marksAfter } from '@/domain/tiers/tier-marks';
import { storyUntil, tierStory } from '@/domain/tiers/tier-story';
import type { Tiers } from '@/domain/content/tiers';
import { TierPicture } from './tier-picture';

type Props = { tiers: Tiers; tier: string; caption?: string };

/** The picture of one tier in a report: drawn at build, with links and without a script. */
export function TierFigure({ tiers, tier, caption }: Props) {
  const index = tiers.tiers.findIndex(({ id }) => id === tier);
  const shown = tiers.tiers[index];
  if (!shown) throw new Error(`there is no tier ${tier}`);
  const story = storyUntil(tierStory(tiers), index);
  const marks = marksAfter(compareTiers(tiers.tiers, index - 1, index));
  return (
    <figure className="drawing">
      <TierPicture
        story={story}
        index={index}
        marks={index === 0 ? new Map() : marks}
        label={`The architecture at ${shown.usersLabel.toLowerCase()}`}
      />
      <figcaption>
        {caption ?? `${shown.usersLabel}.`} Each part leads to what is written about it;{' '}
        <a href={`/tiers?users=${shown.fromUsers}`}>see it grow</a>.
      </figcaption>
    </figure>
  );
}
