import { LOW } from '@/domain/tiers/layout-tiers';
import { changesAt, marksAfter } from '@/domain/tiers/tier-marks';
import type { TierStory } from '@/domain/tiers/tier-story';
import { Sentence } from '@/components/text/sentence';
import * as words from '@/generated/words/tiers-explorer';
import * as pictureWords from '@/generated/words/tiers-picture';
import { openPart } from './open-part';
import { TierChanges } from './tier-changes';
import { TierPicture } from './tier-picture';

/** One tier: its picture, right below the dial that changes it, and in words what is new and why. */
export function OneTier({ story, index }: { story: TierStory; index: number }) {
  const { usersLabel, title, summary, lesson, section } = story.tiers[index]!;
  const difference = changesAt(story, index);
  return (
    <div className="tier-one">
      <div className="tier-picture" role="region" aria-label={pictureWords.region} tabIndex={0}>
        <TierPicture
          {...{ story, index }}
          marks={marksAfter(difference)}
          label={pictureWords.picture({ users: usersLabel })}
          shape={LOW}
          onOpen={openPart}
        />
      </div>
      <div className="tier-words">
        <h2>
          <span className="tag">
            <Sentence words={usersLabel} />
          </span>{' '}
          <span>{title}</span>
        </h2>
        <p>{summary}</p>
      </div>
      <div className="tier-news">
        <h3>{words.news}</h3>
        <TierChanges {...{ story, difference }} />
        <p className="tier-lesson">{lesson}</p>
        <p>
          <a href={`/${section}`}>{words.readTier}</a>
        </p>
      </div>
    </div>
  );
}
