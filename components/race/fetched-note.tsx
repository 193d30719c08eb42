import type { Fetched } from '@/browser/api/fetched';
import { Sentence } from '@/components/text/sentence';
import { agoInWords, clockAt } from '@/words/dates';

type Props = {
  fetched: Pick<Fetched<unknown>, 'state' | 'problem' | 'asOfMs' | 'refresh' | 'data'>;
  what: string;
  timeZone: string;
  nowMs: number | null;
};

/** What is said about an answer that is not there, or not fresh; nothing while all is well. */
export function FetchedNote({ fetched, what, timeZone, nowMs }: Props) {
  const { state, problem, asOfMs, data, refresh } = fetched;
  if (state === 'ready' || (state === 'loading' && data !== null)) return null;
  if (state === 'loading') return <p className="soft">{`${what} comes…`}</p>;
  const kept =
    data !== null && asOfMs !== null
      ? `Shown as of ${clockAt(asOfMs, timeZone)}, ${agoInWords((nowMs ?? asOfMs) - asOfMs)}.`
      : `${what} was never on this phone.`;
  return (
    <div className="note" role="status">
      <p>
        <span>
          {state === 'offline'
            ? 'There is no connection.'
            : `The server could not give it: ${problem?.detail ?? 'it did not say why'}.`}
        </span>{' '}
        <Sentence words={kept} />
      </p>
      <p className="actions">
        <button className="button" type="button" onClick={refresh}>
          Try again
        </button>
      </p>
    </div>
  );
}
