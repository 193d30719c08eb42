import type { Tier } from '@/domain/content/tiers';
import { positionOf } from '@/domain/tiers/user-scale';
import { usersInShort, usersInWords } from './users-in-words';

type Props = { tiers: readonly Tier[]; index: number; last: number; jump: (users: number) => void };

/** The tiers as buttons side by side, each tied by a line to where it begins on the scale above. */
export function DialStops({ tiers, index, last, jump }: Props) {
  const middleOf = (each: number) => ((each + 0.5) / tiers.length) * 100;
  return (
    <div className="tier-stops">
      <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
        {tiers.map(({ id, fromUsers }, each) => (
          <path
            key={id}
            d={`M${(positionOf(fromUsers) / last) * 100} 0L${middleOf(each)} 10`}
            data-current={each === index ? '' : undefined}
          />
        ))}
      </svg>
      <ol className="tier-buttons" style={{ gridTemplateColumns: `repeat(${tiers.length}, minmax(0, 1fr))` }}>
        {tiers.map(({ id, fromUsers, title }, each) => (
          <li key={id}>
            <button
              type="button"
              aria-current={each === index ? 'step' : undefined}
              aria-label={`${usersInWords(fromUsers)}: ${title}`}
              onClick={() => jump(fromUsers)}
            >
              {usersInShort(fromUsers)}
            </button>
          </li>
        ))}
      </ol>
    </div>
  );
}
