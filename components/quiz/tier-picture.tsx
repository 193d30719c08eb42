import type { CSSProperties } from 'react';
import type { TierInfo } from '@/browser/quiz/quiz-props';
import type { Result } from '@/domain/quiz/result';
import { Sentence } from '@/components/text/sentence';
import * as words from '@/generated/words/quiz-result';
import { scoreInWords } from '@/words/quiz/points-in-words';

type Props = { result: Result; tiers: readonly TierInfo[] };

/** A bar along the track for each tier, with its numbers. Questions without a tier have a bar for each topic. */
export function TierPicture({ result, tiers }: Props) {
  const rows = [
    ...tiers.flatMap(({ id, usersLabel }) => {
      const group = result.tiers.find(({ key }) => key === id);
      return group ? [{ label: usersLabel, group }] : [];
    }),
    ...result.topics.map((group) => ({ label: group.key, group })),
  ];
  if (rows.length < 2) return null;
  return (
    <section className="block" aria-labelledby="by-tier">
      <h2 id="by-tier">{result.tiers.length > 0 ? words.byTier : words.byTopic}</h2>
      <ul className="tier-bars">
        {rows.map(({ label, group }) => (
          <li key={group.key} style={{ '--share': group.points / group.asked } as CSSProperties}>
            <span>{label}</span>
            <span className="tier-bar" aria-hidden="true" />
            <span className="tier-score">
              <Sentence words={scoreInWords(group)} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
