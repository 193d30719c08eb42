import { changesAt, marksAfter } from '@/domain/tiers/tier-marks';
import type { TierStory } from '@/domain/tiers/tier-story';
import { Sentence } from '@/components/text/sentence';
import { openPart } from './open-part';
import { TierChanges } from './tier-changes';
import { TierPicture } from './tier-picture';

/** One tier: its picture, and in words what is new at it and why. */
export function OneTier({ story, index }: { story: TierStory; index: number }) {
  const { usersLabel, title, summary, lesson, section } = story.tiers[index]!;
  const difference = changesAt(story, index);
  return (
    <div className="tier-one">
      <div className="tier-words">
        <h2>
          <span className="tag">
            <Sentence words={usersLabel} />
          </span>{' '}
          <span>{title}</span>
        </h2>
        <p>{summary}</p>
      </div>
      <div className="tier-picture" role="region" aria-label="Picture" tabIndex={0}>
        <TierPicture
          {...{ story, index }}
          marks={marksAfter(difference)}
          label={`The architecture: ${usersLabel}`}
          onOpen={openPart}
        />
      </div>
      <div className="tier-news">
        <h3>What is new here</h3>
        <TierChanges {...{ story, difference }} />
        <p className="tier-lesson">{lesson}</p>
        <p>
          <a href={`/${section}`}>Read this tier in the report</a>
        </p>
      </div>
    </div>
  );
}
