import type { Lap } from '@/domain/race/contract/lap';
import { shownLapTime } from '@/domain/race/typing/lap-time';
import { Sentence } from '@/components/text/sentence';
import * as words from '@/generated/words/desk-racer-laps';

type Props = { laps: readonly Lap[] | null; currentId: string; isOffline: boolean };

const SHOWN = 12;

/** The racer's other laps at a glance, to judge how likely this one is. */
export function RacerLaps({ laps, currentId, isOffline }: Props) {
  const others = laps?.filter(({ id }) => id !== currentId) ?? [];
  const verified = others.filter(({ status, finished }) => status === 'verified' && finished);
  const best = Math.min(...verified.map(({ timeMs }) => timeMs));
  return (
    <section className="desk-others" aria-labelledby="others">
      <h3 id="others">
        <span>{words.otherLaps}</span>{' '}
        {verified.length > 0 && (
          <span className="soft">
            <Sentence words={words.bestVerified({ time: shownLapTime(best) })} />
          </span>
        )}
      </h3>
      {laps === null ? (
        <p className="soft">{isOffline ? words.unknownOffline : words.looking}</p>
      ) : others.length === 0 ? (
        <p className="soft">{words.isFirst}</p>
      ) : (
        <ul className="plain">
          {others.slice(-SHOWN).map(({ id, timeMs, status, finished }) => (
            <li key={id} data-status={status}>
              <bdi translate="no">{shownLapTime(timeMs)}</bdi>{' '}
              <span>{words.status({ finished: finished ? 'yes' : 'no', status })}</span>
            </li>
          ))}
        </ul>
      )}
      {others.length > SHOWN && (
        <p className="soft small">
          <Sentence words={words.older({ count: others.length - SHOWN })} />
        </p>
      )}
    </section>
  );
}
