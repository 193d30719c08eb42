import type { Tier } from '@/domain/content/tiers';
import * as words from '@/generated/words/tiers-explorer';

type Props = {
  tiers: readonly Tier[];
  /** The tier that is shown. */
  index: number;
  /** The tier beside it. The same index where there is none. */
  other: number;
  choose: (users: string | null) => void;
};

/** Chooses which tier stands beside the one that is shown. */
export function CompareWith({ tiers, index, other, choose }: Props) {
  const value = other === index ? '' : String(tiers[other]!.fromUsers);
  return (
    <label className="tier-compare no-print">
      <span>{words.compareWith}</span>
      <select value={value} onChange={({ target }) => choose(target.value || null)}>
        <option value="">{words.withNothing}</option>
        {tiers.map(
          ({ id, usersLabel, fromUsers }, each) =>
            each !== index && (
              <option key={id} value={fromUsers}>
                {usersLabel}
              </option>
            ),
        )}
      </select>
    </label>
  );
}
