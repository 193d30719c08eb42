import type { OutboxEntry } from '@/domain/outbox/entry';
import { NOT_OURS } from '@/domain/api/meaning-codes';
import { isTurnedBack } from '@/domain/outbox/others';
import { whyItWaits } from '@/words/problems';
import { Exact } from '@/components/text/exact';
import { Sentence } from '@/components/text/sentence';
import * as words from '@/generated/words/desk-unsent';

type Props = { entries: readonly OutboxEntry[]; onSendNow: () => void };

/** Decisions on this phone that have not reached the server. */
export function UnsentList({ entries, onSendNow }: Props) {
  if (entries.length === 0) return null;
  const foreign = entries.find(({ lastProblem }) => lastProblem?.code === NOT_OURS);
  const why = foreign && whyItWaits(foreign);
  return (
    <section className="note desk-unsent" aria-label={words.label}>
      <details>
        <summary>
          <strong>
            <Sentence words={words.wait({ count: entries.length })} />
          </strong>{' '}
          <span>{words.areKept}</span>
        </summary>
        <ol>
          {entries.map((entry) => (
            <li key={entry.id}>
              <Exact>{entry.note}</Exact>
              {entry.state === 'sending' && <span className="soft">{` ${words.isOnItsWay}`}</span>}
              {isTurnedBack(entry) && <span className="soft">{` ${words.isTurnedBack}`}</span>}
            </li>
          ))}
        </ol>
      </details>
      {why && <p className="small">{why}</p>}
      <button type="button" className="button" onClick={onSendNow}>
        {words.sendNow}
      </button>
    </section>
  );
}
