'use client';

import { useAddressPart } from '@/browser/page/use-address-part';
import { useUsers } from '@/browser/tiers/use-users';
import { tierIndexFor } from '@/domain/tiers/tier-for';
import { changesAt } from '@/domain/tiers/tier-marks';
import type { TierStory } from '@/domain/tiers/tier-story';
import { readUsers } from '@/domain/tiers/user-scale';
import { Sentence } from '@/components/text/sentence';
import * as words from '@/generated/words/tiers-explorer';
import { sentences } from '@/words/format';
import { changesInWords } from '@/words/tiers/changes-in-words';
import { CompareWith } from './compare-with';
import { OneTier } from './one-tier';
import { TierDial } from './tier-dial';
import { TwoTiers } from './two-tiers';

/**
 * The architecture at a number of users that the reader chooses. The address says what is shown: `?users=10000`, and
 * `&compare=1000` for the tier beside it.
 */
export function TierExplorer({ story }: { story: TierStory }) {
  const { tiers } = story;
  const { users, slide, jump } = useUsers(tiers[0]!.fromUsers);
  const [compare, setCompare] = useAddressPart('compare');
  const index = tierIndexFor(tiers, users);
  const { usersLabel, title } = tiers[index]!;
  const compared = readUsers(compare);
  const other = compared === null ? index : tierIndexFor(tiers, compared);
  // Behind the picture, which comes first, and before two of them, as it is what undoes the second.
  const compareWith = (
    <CompareWith tiers={tiers} index={index} other={other} choose={(value) => setCompare(value, 'push')} />
  );
  return (
    <section className="tiers needs-script" aria-label={words.title}>
      <TierDial {...{ tiers, users, slide, jump }} />
      <p className="unseen" role="status">
        <Sentence
          words={sentences(words.shown({ users: usersLabel, title }), changesInWords(story, changesAt(story, index)))}
        />
      </p>
      {other !== index && compareWith}
      {other === index ? (
        <OneTier {...{ story, index }} />
      ) : (
        <TwoTiers story={story} earlier={Math.min(index, other)} later={Math.max(index, other)} />
      )}
      {other === index && compareWith}
    </section>
  );
}
