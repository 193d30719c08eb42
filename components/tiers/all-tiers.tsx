import type { Tiers } from '@/domain/content/tiers';
import { changesAt, marksAfter } from '@/domain/tiers/tier-marks';
import { tierStory } from '@/domain/tiers/tier-story';
import * as words from '@/generated/words/tiers-explorer';
import * as pictureWords from '@/generated/words/tiers-picture';
import { TierChanges } from './tier-changes';
import { TierPicture } from './tier-picture';

/** Every tier with its picture, one below the other. Browsers without scripts show it in place of the explorer. */
export function AllTiers({ tiers: content }: { tiers: Tiers }) {
  const story = tierStory(content);
  return story.tiers.map(({ id, usersLabel, title, summary, lesson, section }, index) => {
    const difference = changesAt(story, index);
    return (
      <section key={id} className="tier-still" aria-labelledby={`still-${id}`}>
        <h2 id={`still-${id}`}>
          <span className="tag">{usersLabel}</span> <span>{title}</span>
        </h2>
        <p>{summary}</p>
        <div className="tier-picture">
          <TierPicture
            {...{ story, index }}
            marks={marksAfter(difference)}
            label={pictureWords.picture({ users: usersLabel })}
          />
        </div>
        <TierChanges {...{ story, difference }} />
        <p className="tier-lesson">{lesson}</p>
        <p>
          <a href={`/${section}`}>{words.readTier}</a>
        </p>
      </section>
    );
  });
}
