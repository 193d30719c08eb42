import type { BoardUse } from '@/browser/race/use-board';
import { Sentence } from '@/components/text/sentence';
import { tryNow } from '@/generated/words/race-course';
import * as words from '@/generated/words/race-head';
import { agoInWords, clockAt, spanInWords } from '@/words/dates';
import { sentences } from '@/words/format';

type Props = Pick<BoardUse, 'link' | 'asOfMs' | 'retryInMs' | 'refresh'> & { nowMs: number | null; timeZone: string };

/** How fresh the board is: live, or as of when and when the next try is made. */
export function FreshnessLine({ link, asOfMs, retryInMs, refresh, nowMs, timeZone }: Props) {
  if (link === 'live')
    return (
      <p className="fresh" data-link="live">
        <span>{words.live}</span>
      </p>
    );
  const asOf = asOfMs !== null && {
    clock: clockAt(asOfMs, timeZone),
    ago: agoInWords((nowMs ?? asOfMs) - asOfMs),
  };
  if (link === 'starting')
    return (
      <p className="fresh" data-link="starting">
        <Sentence words={asOf ? words.connectingAsOf(asOf) : words.connecting} />
      </p>
    );
  return (
    <p className="fresh" data-link="lost">
      <Sentence
        words={sentences(
          asOf ? words.asOf(asOf) : words.noConnection,
          retryInMs !== null && words.nextTry({ span: spanInWords(retryInMs) }),
        )}
      />
      <button className="text-button" type="button" onClick={refresh}>
        {tryNow}
      </button>
    </p>
  );
}
