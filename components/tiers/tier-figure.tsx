import { changesAt, marksAfter } from '@/domain/tiers/tier-marks';
import { storyUntil, tierStory } from '@/domain/tiers/tier-story';
import type { Tiers } from '@/domain/content/tiers';
import * as words from '@/generated/words/tiers-picture';
import { TierPicture } from './tier-picture';

type Props = { tiers: Tiers; tier: string; caption?: string };

/** The picture of one tier in a report. The build draws it, with links and without a script. */
export function TierFigure({ tiers, tier, caption }: Props) {
  const index = tiers.tiers.findIndex(({ id }) => id === tier);
  const shown = tiers.tiers[index];
  if (!shown) throw new Error(`there is no tier ${tier}`);
  const story = storyUntil(tierStory(tiers), index);
  return (
    <figure className="drawing">
      <TierPicture
        story={story}
        index={index}
        marks={marksAfter(changesAt(story, index))}
        label={words.pictureAt({ users: shown.usersLabel.toLowerCase() })}
      />
      <figcaption>
        <span>{caption ?? `${shown.usersLabel}.`}</span>{' '}
        {words.partsLead({
          link: (text) => (
            <a key="link" href={`/tiers?users=${shown.fromUsers}`}>
              {text}
            </a>
          ),
        })}
      </figcaption>
    </figure>
  );
}
