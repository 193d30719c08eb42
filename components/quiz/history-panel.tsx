import { useState } from 'react';
import type { TierInfo } from '@/browser/quiz/quiz-props';
import { useDialog } from '@/browser/page/use-dialog';
import type { Question } from '@/domain/content/quiz';
import { percentOf, resultOf } from '@/domain/quiz/result';
import { checkedAnswers, type Run } from '@/domain/quiz/run';
import { Sentence } from '@/components/text/sentence';
import * as words from '@/generated/words/quiz-history';
import { momentHere } from '@/words/moment-here';
import { scoreInWords } from '@/words/quiz/points-in-words';
import { HistoryChart } from './history-chart';

type Props = {
  /** Finished runs, latest first. */
  runs: readonly Run[];
  byId: ReadonlyMap<string, Question>;
  tiers: readonly TierInfo[];
  show: (id: string) => void;
  remove: () => Promise<void>;
};

const SHOWN_AT_MOST = 12;

/** What was played on this phone: a chart, a list, and the ways to save it and to delete it. */
export function HistoryPanel({ runs, byId, tiers, show, remove }: Props) {
  const [isAsking, setIsAsking] = useState(false);
  const dialog = useDialog(isAsking);
  if (runs.length === 0) return null;
  const rows = runs.map((run) => {
    const result = resultOf({ questions: run.questions, answers: checkedAnswers(run) }, byId, tiers);
    return { run, result, percent: percentOf(result) };
  });
  const download = () => {
    const file = new Blob([JSON.stringify(runs, null, 2)], { type: 'application/json' });
    const url = URL.createObjectURL(file);
    Object.assign(document.createElement('a'), { href: url, download: 'daypass-quiz.json' }).click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
  };
  return (
    <section className="block quiz-history" aria-labelledby="history">
      <h2 id="history">{words.title}</h2>
      {rows.length > 1 && <HistoryChart percents={rows.map(({ percent }) => percent).toReversed()} />}
      <ul>
        {rows.slice(0, SHOWN_AT_MOST).map(({ run, result, percent }) => (
          <li key={run.id}>
            <button type="button" onClick={() => show(run.id)}>
              <strong>
                <Sentence words={scoreInWords(result)} />
              </strong>
              <span>
                <Sentence words={[words.percent({ percent }), words.origin(run), whenInWords(run)].join(' · ')} />
              </span>
            </button>
          </li>
        ))}
      </ul>
      <p className="actions">
        <button className="button" type="button" onClick={download}>
          {words.save}
        </button>
        <button className="button" type="button" onClick={() => setIsAsking(true)}>
          {words.removeAll}
        </button>
      </p>
      <dialog ref={dialog} className="quiz-dialog" aria-labelledby="remove-title" onClose={() => setIsAsking(false)}>
        <h2 id="remove-title">{words.removeTitle}</h2>
        <p>{words.removeTells}</p>
        <p className="actions">
          <button
            className="button main"
            type="button"
            onClick={() => void remove().then(() => dialog.current?.close())}
          >
            {words.remove}
          </button>
          <button className="button" type="button" onClick={() => dialog.current?.close()}>
            {words.keep}
          </button>
        </p>
      </dialog>
    </section>
  );
}

const whenInWords = ({ finishedAt, startedAt }: Run) => momentHere(finishedAt ?? startedAt);
