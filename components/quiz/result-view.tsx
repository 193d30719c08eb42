import { useEffect, useRef } from 'react';
import type { QuizInfo, TierInfo } from '@/browser/quiz/quiz-props';
import type { Question } from '@/domain/content/quiz';
import { countsInWords, showPoints } from '@/domain/quiz/points-in-words';
import { missedIn, percentOf, resultOf } from '@/domain/quiz/result';
import { checkedAnswers, type Run } from '@/domain/quiz/run';
import type { KeptStatistics } from '@/domain/quiz/statistics';
import { Exact } from '@/components/text/exact';
import { Sentence } from '@/components/text/sentence';
import { ConsentCard } from './consent-card';
import { Mark } from './mark';
import { MissedList } from './missed-list';
import { ShareCard } from './share-card';
import { TierPicture } from './tier-picture';
import { verdictWords } from './verdict-words';

type Props = {
  quiz: QuizInfo;
  run: Run;
  byId: ReadonlyMap<string, Question>;
  tiers: readonly TierInfo[];
  event: string;
  site: string;
  /** The question somebody comes back to. */
  opened: string | null;
  retry: (ids: string[]) => void;
  again: () => void;
  leave: () => void;
  others: KeptStatistics | null;
  nowMs: number;
};

const originWords = { drawn: '', missed: 'Retry of what was missed', review: 'Review' } as const;

/** How a run went: in words, in shapes, tier by tier, and what to do about it. */
export function ResultView(props: Props) {
  const { quiz, run, byId, tiers, event, site, opened, retry, again, leave, others, nowMs } = props;
  const result = resultOf({ questions: run.questions, answers: checkedAnswers(run) }, byId, tiers);
  const missed = missedIn(result);
  const percent = percentOf(result);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Not for who comes back to one of the questions below.
    if (opened) return;
    heading.current?.focus({ preventScroll: true });
    scrollTo({ top: 0 });
  }, [run.id, opened]);
  return (
    <div className="quiz-result">
      <p className="soft">{[quiz.title, originWords[run.origin]].filter(Boolean).join(' · ')}</p>
      <h1 ref={heading} tabIndex={-1}>
        <Exact className="result-points">{showPoints(result.points)}</Exact>
        <Sentence words={` of ${result.asked} ${result.asked === 1 ? 'point' : 'points'}`} />
      </h1>
      <p>
        <Sentence words={[`${countsInWords(result)}.`, ...passInWords(percent, quiz.passMark)].join(' ')} />
      </p>
      <ol className="result-marks" aria-label="Question by question">
        {result.questions.map(({ id, mark }, index) => (
          <li key={id}>
            <Mark verdict={mark.verdict} />
            <span className="unseen">
              <Sentence words={`Question ${index + 1}: ${verdictWords[mark.verdict]}`} />
            </span>
          </li>
        ))}
      </ol>
      <p className="actions">
        {missed.length > 0 && (
          <button className="button main" type="button" onClick={() => retry(missed)}>
            <Sentence words={`Retry ${missed.length === 1 ? 'the one' : `the ${missed.length}`} you missed`} />
          </button>
        )}
        <button className={`button${missed.length === 0 ? ' main' : ''}`} type="button" onClick={again}>
          Play again
        </button>
        <button className="button" type="button" onClick={leave}>
          Back to the start
        </button>
      </p>
      <ConsentCard key={run.id} run={run} />
      <TierPicture {...{ result, tiers }} />
      <MissedList {...{ run, result, byId, opened, others, nowMs }} />
      {run.origin === 'drawn' && <ShareCard {...{ quiz, run, result, tiers, event, site }} />}
    </div>
  );
}

const passInWords = (percent: number, passMark: number | null) =>
  passMark === null
    ? []
    : [`${percent >= passMark ? 'Passed' : 'Not passed'}: ${percent} %, with ${passMark} % asked for.`];
