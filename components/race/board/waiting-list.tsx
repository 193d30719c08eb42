import { waitingRacers } from '@/domain/race/board/waiting-racers';
import type { Board } from '@/domain/race/contract/board';
import { shownLapTime } from '@/domain/race/typing/lap-time';
import { Exact } from '@/components/text/exact';
import { Name } from '@/components/text/name';
import { Sentence } from '@/components/text/sentence';
import * as words from '@/generated/words/board-waiting';
import { wouldNotCount } from '@/generated/words/lap-worth';
import { shownName } from '@/words/race/shown-name';

/** The laps that wait for an official, by racer. They are apart from the ranking, each with the place it would take. */
export function WaitingList({ waiting, totals }: Pick<Board, 'waiting' | 'totals'>) {
  return (
    <section className="waiting" id="board-waiting" aria-label={words.title}>
      <p className="small soft">{words.doNotCountYet}</p>
      <ul className="waiting-racers">
        {waitingRacers(waiting).map(({ name, laps }) => (
          <li key={laps[0]!.lapId}>
            <strong>
              <Name>{shownName(name)}</Name>
            </strong>
            <ul className="waiting-laps">
              {laps.map(({ lapId, timeMs, wouldRank }) => (
                <li key={lapId}>
                  <Exact className="time">{shownLapTime(timeMs)}</Exact>
                  <span className="small soft">
                    <Sentence
                      words={
                        wouldRank === null ? wouldNotCount : words.wouldBe({ rank: wouldRank, place: `${wouldRank}` })
                      }
                    />
                  </span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {totals.waiting > waiting.length && <p className="small soft">{words.newestShown({ laps: waiting.length })}</p>}
    </section>
  );
}
