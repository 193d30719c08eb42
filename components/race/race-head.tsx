import type { ReactNode } from 'react';
import type { RaceState } from '@/domain/race/contract/rules';
import { Sentence } from '@/components/text/sentence';
import { unknownState } from '@/generated/words/race-course';
import * as states from '@/generated/words/race-states';

type Props = {
  state: RaceState | null;
  /** What the state means now: when the race opens or closes. */
  when: string;
  freshness: ReactNode;
  children: ReactNode;
};

/** How the race stands, how fresh that is, and what can be opened. It scrolls away, and its space is there from the first. */
export function RaceHead({ state, when, freshness, children }: Props) {
  return (
    <div className="race-head">
      <div className="race-now">
        {freshness}
        <p className="race-state" data-state={state ?? undefined}>
          <span>{state ? states[state] : unknownState}</span>
          {when && <Sentence words={` · ${when}`} />}
        </p>
      </div>
      <div className="race-tools">{children}</div>
    </div>
  );
}
