import { unsentOf, unsentPage } from '@/domain/outbox/unsent';
import { useOutbox } from '@/browser/outbox/use-outbox';
import { Exact } from '@/components/text/exact';
import { Sentence } from '@/components/text/sentence';
import * as words from '@/generated/words/copy-unsent';

/** What this phone has written and the server has not: the one thing here that would be lost with the phone. */
export function UnsentList() {
  const outbox = useOutbox();
  const { entries } = outbox;
  if (entries.length === 0) return null;
  return (
    <section className="note" aria-labelledby="unsent">
      <h2 id="unsent">{words.title}</h2>
      <ul className="plain">
        {entries.map((entry) => {
          const page = unsentPage(unsentOf([entry])!);
          return (
            <li key={entry.id}>
              {page === '/offline' ? (
                <Exact>{entry.note}</Exact>
              ) : (
                <a href={page}>
                  <Exact>{entry.note}</Exact>
                </a>
              )}
              <p className="soft small">
                <Sentence words={entry.state === 'refused' ? words.refused : words.waiting} />
              </p>
            </li>
          );
        })}
      </ul>
      <p className="soft small">{words.kept}</p>
      <button className="button" onClick={() => outbox.sendNow()}>
        {words.sendNow}
      </button>
    </section>
  );
}
