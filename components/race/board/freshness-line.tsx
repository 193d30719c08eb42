import type { BoardUse } from '@/browser/race/use-board';
import { Sentence } from '@/components/text/sentence';
import { agoInWords, clockAt, spanInWords } from '@/words/dates';

type Props = Pick<BoardUse, 'link' | 'asOfMs' | 'retryInMs' | 'refresh'> & { nowMs: number | null; timeZone: string };

/** How fresh the board is: live, or as of when, and when the next try is made. */
export function FreshnessLine({ link, asOfMs, retryInMs, refresh, nowMs, timeZone }: Props) {
  if (link === 'live')
    return (
      <p className="fresh" data-link="live">
        <span>Live</span>
      </p>
    );
  const asOf = asOfMs === null ? '' : `As of ${clockAt(asOfMs, timeZone)}, ${agoInWords((nowMs ?? asOfMs) - asOfMs)}`;
  if (link === 'starting')
    return (
      <p className="fresh" data-link="starting">
        <Sentence words={asOf ? `${asOf}, connecting…` : 'Connecting…'} />
      </p>
    );
  return (
    <p className="fresh" data-link="lost">
      <Sentence
        words={`${asOf || 'No connection'}.${retryInMs === null ? '' : ` Next try in ${spanInWords(retryInMs)}.`}`}
      />
      <button className="text-button" type="button" onClick={refresh}>
        Try now
      </button>
    </p>
  );
}
