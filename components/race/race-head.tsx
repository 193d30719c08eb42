import type { ReactNode } from 'react';
import type { Board } from '@/domain/race/contract/board';
import { shownLapTime } from '@/domain/race/typing/lap-time';
import type { RaceState } from '@/domain/race/contract/rules';
import { Sentence } from '@/components/text/sentence';
import { unknownState } from '@/generated/words/race-course';
import * as words from '@/generated/words/race-head';
import * as states from '@/generated/words/race-states';
import { shownName } from '@/words/race/shown-name';

type Props = {
  name: string;
  state: RaceState | null;
  /** What the state means now: when the race opens or closes. */
  when: string;
  leader: Board['rows'][number] | null;
  freshness: ReactNode;
};

/** The head of a race: what it is, how it stands, and how fresh that is. Its space is there before anything is known. */
export function RaceHead({ name, state, when, leader, freshness }: Props) {
  return (
    <header className="race-head">
      <p className="race-state" data-state={state ?? undefined}>
        <span>{state ? states[state] : unknownState}</span>
        {when && <Sentence words={` · ${when}`} />}
      </p>
      <h1>{name}</h1>
      <p className="race-leader">
        <Sentence words={leaderInWords(state, leader)} names={[leader?.name]} />
        <strong translate="no">{leader?.resultMs ? shownLapTime(leader.resultMs) : '-.---'}</strong>
      </p>
      {freshness}
    </header>
  );
}

function leaderInWords(state: RaceState | null, leader: Props['leader']): string {
  if (!leader?.resultMs) return words.toBeat;
  const name = shownName(leader.name);
  return state === 'final' ? words.wonBy({ name }) : words.leads({ name });
}
