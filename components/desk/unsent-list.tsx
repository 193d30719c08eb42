import type { OutboxEntry } from '@/domain/outbox/entry';
import { Exact } from '../words/exact';
import { Sentence } from '../words/sentence';

type Props = { entries: readonly OutboxEntry[]; onSendNow: () => void };

/** Decisions that are on this phone and have not reached the server. */
export function UnsentList({ entries, onSendNow }: Props) {
  if (entries.length === 0) return null;
  const words = entries.length === 1 ? '1 decision waits' : `${entries.length} decisions wait`;
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
          {entries.map(({ id, note, state }) => (
            <li key={id}>
              <Exact>{note}</Exact>
              {state === 'sending' && <span className="soft">{' on its way'}</span>}
            </li>
          ))}
        </ol>
      </details>
      <button type="button" className="button" onClick={onSendNow}>
        Send now
      </button>
    </section>
  );
}
