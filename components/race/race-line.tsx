import type { LiveState } from '@/browser/race/live-state';
import type { Board } from '@/domain/race/contract/board';
import { shownLapTime } from '@/domain/race/typing/lap-time';
import type { RaceState } from '@/domain/race/contract/rules';
import { Name } from '@/components/text/name';
import { Sentence } from '@/components/text/sentence';
import * as words from '@/generated/words/race-head';
import { newLeader } from '@/generated/words/race-ticker';
import { clockAt } from '@/words/dates';
import { shownName } from '@/words/race/shown-name';

type Props = Pick<LiveState, 'link' | 'asOfMs'> & {
  name: string;
  state: RaceState | null;
  leader: Board['rows'][number] | null;
  /** The leader took the lead just now. */
  isNewLeader: boolean;
  /** Nothing else on the page says whether the race is live. */
  isAlone: boolean;
  timeZone: string;
};

/** The one line of the race that always stays: its name, whether it is live, and the time to beat. */
export function RaceLine({ name, state, leader, isNewLeader, isAlone, link, asOfMs, timeZone }: Props) {
  return (
    <div className="race-line" data-link={link}>
      {isAlone && link === 'live' && <span className="unseen">{words.live}</span>}
      <h1>{name}</h1>
      {link === 'lost' && asOfMs !== null && (
        <span className="race-age">
          <Sentence words={words.asOfAlone({ clock: clockAt(asOfMs, timeZone) })} />
        </span>
      )}
      <p className="race-leader">
        <Sentence words={leaderInWords(state, leader)} names={[leader?.name]} />
        <strong translate="no">{leader?.resultMs ? shownLapTime(leader.resultMs) : '-.---'}</strong>
      </p>
      {isNewLeader && leader && (
        // A screen reader hears of it in a sentence.
        <p className="race-moment" aria-hidden="true">
          <span>{newLeader}</span>
          <strong>
            <Name>{shownName(leader.name)}</Name>
          </strong>
        </p>
      )}
    </div>
  );
}

function leaderInWords(state: RaceState | null, leader: Props['leader']): string {
  if (!leader?.resultMs) return words.toBeat;
  const name = shownName(leader.name);
  return state === 'final' ? words.wonBy({ name }) : words.leads({ name });
}
