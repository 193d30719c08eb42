import { LOW } from '@/domain/tiers/layout-tiers';
import { compareTiers } from '@/domain/tiers/compare-tiers';
import { marksAfter, marksBefore } from '@/domain/tiers/tier-marks';
import type { TierStory } from '@/domain/tiers/tier-story';
import { Sentence } from '@/components/text/sentence';
import * as words from '@/generated/words/tiers-explorer';
import * as pictureWords from '@/generated/words/tiers-picture';
import { openPart } from './open-part';
import { TierChanges } from './tier-changes';
import { TierPicture } from './tier-picture';

type Props = {
  story: TierStory;
  /** The indexes of the two tiers: `earlier` comes before `later`. */
  earlier: number;
  later: number;
};

/** Two tiers side by side, and in words what lies between them. */
export function TwoTiers({ story, earlier, later }: Props) {
  const difference = compareTiers(story.tiers, earlier, later);
  const shown = [
    { index: earlier, marks: marksBefore(difference) },
    { index: later, marks: marksAfter(difference) },
  ];
  const from = story.tiers[earlier]!.usersLabel;
  const to = story.tiers[later]!.usersLabel;
  return (
    <div className="tier-two">
      <h2>
        <Sentence words={words.fromAndTo({ from, to: to.toLowerCase() })} />
      </h2>
      <div className="tier-pair">
        {shown.map(({ index, marks }) => {
          const { id, usersLabel, title } = story.tiers[index]!;
          return (
            <figure key={id}>
              <figcaption>
                <span className="tag">{usersLabel}</span> <span>{title}</span>
              </figcaption>
              <div
                className="tier-picture"
                role="region"
                aria-label={pictureWords.regionOf({ users: usersLabel })}
                tabIndex={0}
              >
                <TierPicture
                  {...{ story, index, marks }}
                  label={pictureWords.picture({ users: usersLabel })}
                  shape={LOW}
                  onOpen={openPart}
                />
              </div>
            </figure>
          );
        })}
      </div>
      <div className="tier-news">
        <h3>{words.between}</h3>
        <TierChanges {...{ story, difference }} />
        <p className="soft">
          <Sentence words={words.unchanged({ parts: difference.unchanged.length })} />
        </p>
      </div>
    </div>
  );
}
