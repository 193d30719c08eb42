import type { Lap } from '@/domain/race/contract/lap';
import { formatLapTime } from '@/domain/race/typing/lap-time';
import { Sentence } from '@/components/text/sentence';

type Props = { laps: readonly Lap[] | null; currentId: string; isOffline: boolean };

const SHOWN = 12;
const STATUS: Record<Lap['status'], string> = {
  waiting: 'waits',
  verified: 'verified',
  rejected: 'rejected',
  withdrawn: 'withdrawn',
};

/** The racer's other laps at a glance: how likely is this one? */
export function RacerLaps({ laps, currentId, isOffline }: Props) {
  const others = laps?.filter(({ id }) => id !== currentId) ?? [];
  const verified = others.filter(({ status, finished }) => status === 'verified' && finished);
  const best = Math.min(...verified.map(({ timeMs }) => timeMs));
  return (
    <section className="desk-others" aria-labelledby="others">
      <h3 id="others">
        Other laps{' '}
        {verified.length > 0 && (
          <span className="soft">
            <Sentence words={`best verified ${formatLapTime(best)}`} />
          </span>
        )}
      </h3>
      {laps === null ? (
        <p className="soft">{isOffline ? 'Not known without a connection.' : 'Looking…'}</p>
      ) : others.length === 0 ? (
        <p className="soft">None: this is the first lap of this racer.</p>
      ) : (
        <ul className="plain">
          {others.slice(-SHOWN).map(({ id, timeMs, status, finished }) => (
            <li key={id} data-status={status}>
              <bdi translate="no">{formatLapTime(timeMs)}</bdi>{' '}
              <span>{finished ? STATUS[status] : `DNF, ${STATUS[status]}`}</span>
            </li>
          ))}
        </ul>
      )}
      {others.length > SHOWN && (
        <p className="soft small">
          <Sentence words={`and ${others.length - SHOWN} older ones`} />
        </p>
      )}
    </section>
  );
}
