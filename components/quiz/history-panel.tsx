import { useState } from 'react';
import type { TierInfo } from '@/browser/quiz/quiz-props';
import { useDialog } from '@/browser/page/use-dialog';
import type { Question } from '@/domain/content/quiz';
import { showPoints } from '@/domain/quiz/points-in-words';
import { percentOf, resultOf } from '@/domain/quiz/result';
import { checkedAnswers, type Run } from '@/domain/quiz/run';
import { Sentence } from '@/components/text/sentence';
import { HistoryChart } from './history-chart';

type Props = {
  /** Finished, the latest first. */
  runs: readonly Run[];
  byId: ReadonlyMap<string, Question>;
  tiers: readonly TierInfo[];
  show: (id: string) => void;
  remove: () => Promise<void>;
};

const SHOWN_AT_MOST = 12;
const originWords = { drawn: 'run', missed: 'retry', review: 'review' } as const;

/** What was played on this phone: a chart, a list, and both ways to take it along or away. */
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
      <h2 id="history">Your runs on this phone</h2>
      {rows.length > 1 && <HistoryChart percents={rows.map(({ percent }) => percent).toReversed()} />}
      <ul>
        {rows.slice(0, SHOWN_AT_MOST).map(({ run, result, percent }) => (
          <li key={run.id}>
            <button type="button" onClick={() => show(run.id)}>
              <strong>
                <Sentence words={`${showPoints(result.points)} of ${result.asked}`} />
              </strong>
              <span>
                <Sentence words={[`${percent} %`, originWords[run.origin], whenInWords(run)].join(' · ')} />
              </span>
            </button>
          </li>
        ))}
      </ul>
      <p className="actions">
        <button className="button" type="button" onClick={download}>
          Save as a file
        </button>
        <button className="button" type="button" onClick={() => setIsAsking(true)}>
          Remove all
        </button>
      </p>
      <dialog ref={dialog} className="quiz-dialog" aria-labelledby="remove-title" onClose={() => setIsAsking(false)}>
        <h2 id="remove-title">Remove all runs?</h2>
        <p>The finished runs of all quizzes and what waits for review leave this phone. They are nowhere else.</p>
        <p className="actions">
          <button
            className="button main"
            type="button"
            onClick={() => void remove().then(() => dialog.current?.close())}
          >
            Remove
          </button>
          <button className="button" type="button" onClick={() => dialog.current?.close()}>
            Keep
          </button>
        </p>
      </dialog>
    </section>
  );
}

const whenInWords = ({ finishedAt, startedAt }: Run) =>
  new Date(finishedAt ?? startedAt).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
