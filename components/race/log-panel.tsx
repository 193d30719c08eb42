import { useLog } from '@/browser/race/use-log';
import { Sentence } from '@/components/text/sentence';
import * as words from '@/generated/words/race-log';
import { momentAt } from '@/words/dates';
import { factNames, factSentence } from '@/words/race/fact-sentence';
import { FetchedNote } from './fetched-note';

type Props = { race: string; timeZone: string; nowMs: number | null };

/** Everything that ever happened in the race, in sentences, newest first. */
export function LogPanel({ race, timeZone, nowMs }: Props) {
  const log = useLog(race);
  const facts = log.data ?? [];
  return (
    <>
      <h2>{words.title}</h2>
      <p className="soft">{words.nothingIsTakenOut}</p>
      <FetchedNote fetched={log} what="log" {...{ timeZone, nowMs }} />
      {log.data?.length === 0 && <p className="board-empty">{words.nothingYet}</p>}
      <ol className="log" reversed>
        {facts.map((fact) => (
          <li key={fact.seq} data-action={fact.action}>
            <time dateTime={fact.at} translate="no">
              {momentAt(Date.parse(fact.at), timeZone, nowMs ?? Date.parse(fact.at))}
            </time>
            <Sentence words={factSentence(fact)} names={factNames(fact)} />
          </li>
        ))}
      </ol>
      {log.hasMore && (
        <p className="actions">
          <button className="button" type="button" onClick={log.more}>
            {words.showEarlier}
          </button>
        </p>
      )}
    </>
  );
}
