import type { KeyboardEvent } from 'react';
import type { Tier } from '@/domain/content/tiers';
import { tierIndexFor } from '@/domain/tiers/tier-for';
import { placeOn, userScale } from '@/domain/tiers/user-scale';
import { Sentence } from '@/components/text/sentence';
import * as words from '@/generated/words/tiers-explorer';
import { DialStops } from './dial-stops';

type Props = {
  tiers: readonly Tier[];
  users: number;
  slide: (users: number) => void;
  jump: (users: number) => void;
};

/**
 * The number of users on a logarithmic scale, with the tiers as stops. Arrow keys move a little, page keys by a tier.
 */
export function TierDial({ tiers, users, slide, jump }: Props) {
  const index = tierIndexFor(tiers, users);
  const scale = userScale(tiers);
  const place = { tier: index + 1, tiers: tiers.length };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { PageUp: 1, PageDown: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    // From within a tier, the first step down leads to its own beginning.
    const target = step < 0 && users > tiers[index]!.fromUsers ? index : index + step;
    jump(tiers[Math.min(Math.max(target, 0), tiers.length - 1)]!.fromUsers);
  };
  return (
    <div className="tier-dial no-print">
      <p className="tier-count">
        <strong>
          <Sentence words={words.users({ users })} />
        </strong>{' '}
        <span className="soft small">
          <Sentence words={words.place(place)} />
        </span>
      </p>
      <input
        type="range"
        aria-label={words.dial}
        aria-describedby="tier-keys"
        min={0}
        max={scale.length - 1}
        value={placeOn(scale, users)}
        aria-valuetext={words.dialAt({ ...place, users, title: tiers[index]!.title })}
        onChange={({ target }) => slide(scale[Number(target.value)]!)}
        onKeyDown={onKeyDown}
      />
      <DialStops {...{ tiers, index, scale, jump }} />
      <p className="unseen" id="tier-keys">
        {words.keys}
      </p>
    </div>
  );
}
