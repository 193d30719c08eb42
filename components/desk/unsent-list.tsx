import type { OutboxEntry } from '@/domain/outbox/entry';
import { NOT_OURS } from '@/domain/outbox/meaning-codes';
import { isTurnedBack } from '@/domain/outbox/others';
import { whyItWaits } from '@/domain/outbox/problem-words';
import { Exact } from '@/components/text/exact';
import { Sentence } from '@/components/text/sentence';

type Props = { entries: readonly OutboxEntry[]; onSendNow: () => void };

/** Decisions that are on this phone and have not reached the server. */
export function UnsentList({ entries, onSendNow }: Props) {
  if (entries.length === 0) return null;
  const words = entries.length === 1 ? '1 decision waits' : `${entries.length} decisions wait`;
  const foreign = entries.find(({ lastProblem }) => lastProblem?.code === NOT_OURS);
  const why = foreign && whyItWaits(foreign);
  return (
    <section className="note desk-unsent" aria-label="Decisions to be sent">
      <details>
        <summary>
          <strong>
            <Sentence words={`${words} to be sent.`} />
          </strong>{' '}
          They are kept on this phone, and sent as soon as the server can be reached.
        </summary>
        <ol>
          {entries.map((entry) => (
            <li key={entry.id}>
              <Exact>{entry.note}</Exact>
              {entry.state === 'sending' && <span className="soft">{' on its way'}</span>}
              {isTurnedBack(entry) && <span className="soft">{' does not get through; others have arrived'}</span>}
            </li>
          ))}
        </ol>
      </details>
      {why && <p className="small">{why}</p>}
      <button type="button" className="button" onClick={onSendNow}>
        Send now
      </button>
    </section>
  );
}
