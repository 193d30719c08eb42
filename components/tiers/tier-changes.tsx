import type { ReactNode } from 'react';
import type { TierDifference } from '@/domain/tiers/compare-tiers';
import type { TierMark } from '@/domain/tiers/tier-marks';
import type { TierStory } from '@/domain/tiers/tier-story';
import { whyOf } from '@/domain/tiers/why-of';
import * as words from '@/generated/words/tiers-changes';
import * as markWords from '@/generated/words/tiers-marks';
import { sentences } from '@/words/format';

type Props = { story: TierStory; difference: TierDifference };

/** What comes, goes and changes, each with its reason. These are the words for the marks of the picture. */
export function TierChanges({ story: { parts, tiers }, difference }: Props) {
  const { added, removed, replaced, moved } = difference;
  const nameOf = (id: string) => parts.find((part) => part.id === id)?.name ?? id;
  if (added.length + removed.length + replaced.length + moved.length === 0)
    return <p className="tier-nothing">{words.nothing}</p>;
  const name = (id: string) => <PartName id={id}>{nameOf(id)}</PartName>;
  return (
    <ul className="tier-changes">
      {replaced.map(({ from, to }) => (
        <Change key={to} mark="instead" name={name(to)}>
          {sentences(words.insteadOf({ part: nameOf(from) }), whyOf(tiers, to))}
        </Change>
      ))}
      {added.map((id) => (
        <Change key={id} mark="new" name={name(id)}>
          {whyOf(tiers, id)}
        </Change>
      ))}
      {moved.map(({ component, what }) => (
        <Change key={component} mark="changed" name={name(component)}>
          {sentences(...what)}
        </Change>
      ))}
      {removed.map((id) => (
        <Change key={id} mark="leaves" name={name(id)} />
      ))}
    </ul>
  );
}

function Change({ mark, name, children }: { mark: TierMark; name: ReactNode; children?: ReactNode }) {
  return (
    <li>
      <p className="tier-change-name">
        {name}
        <span className="tier-mark" data-mark={mark}>{` ${mark === 'new' ? '+ ' : ''}${markWords[mark]}`}</span>
      </p>
      {children !== undefined && <p>{children}</p>}
    </li>
  );
}

/** Opens the sheet about a part (components/tiers/part-sheets.tsx): a native popover, with or without scripts. */
export function PartName({ id, children }: { id: string; children: ReactNode }) {
  return (
    <button type="button" className="term" popoverTarget={`part-${id}`}>
      {children}
    </button>
  );
}
