import type { Fetched } from '@/browser/api/fetched';
import { Sentence } from '@/components/text/sentence';
import * as words from '@/generated/words/race-fetched';
import { agoInWords, clockAt } from '@/words/dates';
import { problemInWords } from '@/words/problems';

type Props = {
  fetched: Pick<Fetched<unknown>, 'state' | 'problem' | 'asOfMs' | 'refresh' | 'data'>;
  what: Parameters<typeof words.comes>[0]['what'];
  timeZone: string;
  nowMs: number | null;
};

/** What is said about an answer that is missing or not fresh. It says nothing while all is well. */
export function FetchedNote({ fetched, what, timeZone, nowMs }: Props) {
  const { state, problem, asOfMs, data, refresh } = fetched;
  if (state === 'ready' || (state === 'loading' && data !== null)) return null;
  if (state === 'loading') return <p className="soft">{words.comes({ what })}</p>;
  const whatIsShown =
    data !== null && asOfMs !== null
      ? words.shownAsOf({ clock: clockAt(asOfMs, timeZone), ago: agoInWords((nowMs ?? asOfMs) - asOfMs) })
      : words.neverHere({ what });
  return (
    <div className="note" role="status">
      <p>
        <span>{problem ? words.refused({ problem: problemInWords(problem) }) : words.noConnection}</span>{' '}
        <Sentence words={whatIsShown} />
      </p>
      <p className="actions">
        <button className="button" type="button" onClick={refresh}>
          {words.tryAgain}
        </button>
      </p>
    </div>
  );
}
