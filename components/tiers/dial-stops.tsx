import type { Tier } from '@/domain/content/tiers';
import { placeOn } from '@/domain/tiers/user-scale';
import * as words from '@/generated/words/tiers-explorer';
import { usersInShort } from './users-in-short';

type Props = { tiers: readonly Tier[]; index: number; scale: readonly number[]; jump: (users: number) => void };

/** The tiers as buttons side by side. A line ties each button to where its tier begins on the scale above. */
export function DialStops({ tiers, index, scale, jump }: Props) {
  const middleOf = (each: number) => ((each + 0.5) / tiers.length) * 100;
  return (
    <div className="tier-stops">
      <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
        {tiers.map(({ id, fromUsers }, each) => (
          <path
            key={id}
            d={`M${(placeOn(scale, fromUsers) / (scale.length - 1)) * 100} 0L${middleOf(each)} 10`}
            data-current={each === index ? '' : undefined}
          />
        ))}
      </svg>
      <ol className="tier-buttons">
        {tiers.map(({ id, fromUsers, title }, each) => (
          <li key={id}>
            <button
              type="button"
              translate="no"
              aria-current={each === index ? 'step' : undefined}
              aria-label={words.stop({ short: usersInShort(fromUsers), users: fromUsers, title })}
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
