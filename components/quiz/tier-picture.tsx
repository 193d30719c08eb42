import type { CSSProperties } from 'react';
import type { TierInfo } from '@/browser/quiz/quiz-props';
import { showPoints } from '@/domain/quiz/points-in-words';
import type { GroupResult, Result } from '@/domain/quiz/result';
import { Sentence } from '@/components/text/sentence';

type Props = { result: Result; tiers: readonly TierInfo[] };

/** Tier by tier, and topic by topic for the rest: a bar along the track for each, with its numbers. */
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
      <h2 id="by-tier">{result.tiers.length > 0 ? 'Tier by tier' : 'By topic'}</h2>
      <ul className="tier-bars">
        {rows.map(({ label, group }) => (
          <li key={group.key} style={{ '--share': group.points / group.asked } as CSSProperties}>
            <span>{label}</span>
            <span className="tier-bar" aria-hidden="true" />
            <span className="tier-score">
              <Sentence words={scoreWords(group)} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const scoreWords = ({ points, asked }: GroupResult) => `${showPoints(points)} of ${asked}`;
