import { useEffect, useRef } from 'react';
import { keepBest } from '@/browser/quiz/best-result';
import type { QuizInfo, TierInfo } from '@/browser/quiz/quiz-props';
import type { Question } from '@/domain/content/quiz';
import { missedIn, percentOf, resultOf } from '@/domain/quiz/result';
import { checkedAnswers, type Run } from '@/domain/quiz/run';
import type { KeptStatistics } from '@/domain/quiz/statistics';
import { Exact } from '@/components/text/exact';
import { Sentence } from '@/components/text/sentence';
import * as pointsWords from '@/generated/words/quiz-points';
import * as words from '@/generated/words/quiz-result';
import { sentences } from '@/words/format';
import { countsInWords, showPoints } from '@/words/quiz/points-in-words';
import { ConsentCard } from './consent-card';
import { Mark } from './mark';
import { MissedList } from './missed-list';
import { ShareCard } from './share-card';
import { TierPicture } from './tier-picture';

type Props = {
  quiz: QuizInfo;
  run: Run;
  byId: ReadonlyMap<string, Question>;
  tiers: readonly TierInfo[];
  event: string;
  site: string;
  /** The question to which somebody comes back. */
  opened: string | null;
  retry: (ids: string[]) => void;
  again: () => void;
  leave: () => void;
  others: KeptStatistics | null;
  nowMs: number;
};

const originWords = { drawn: '', missed: words.retried, review: words.reviewed } as const;

/** How a run went: in words, in shapes and tier by tier, and what to do next. */
export function ResultView(props: Props) {
  const { quiz, run, byId, tiers, event, site, opened, retry, again, leave, others, nowMs } = props;
  const result = resultOf({ questions: run.questions, answers: checkedAnswers(run) }, byId, tiers);
  const missed = missedIn(result);
  const percent = percentOf(result);
  useEffect(() => keepBest(quiz.slug, { points: result.points, asked: result.asked }));
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Somebody comes back to one of the questions below.
    if (opened) return;
    heading.current?.focus({ preventScroll: true });
    scrollTo({ top: 0 });
  }, [run.id, opened]);
  return (
    <div className="quiz-result">
      <p className="soft">{[quiz.title, originWords[run.origin]].filter(Boolean).join(' · ')}</p>
      <h1 ref={heading} tabIndex={-1}>
        {/* Drawn anew whenever it changes (decision 017). */}
        <span key={`${result.points} ${result.asked}`}>
          {pointsWords.ofPoints({
            points: () => (
              <Exact key="points" className="result-points">
                {showPoints(result.points)}
              </Exact>
            ),
            asked: result.asked,
          })}
        </span>
      </h1>
      <p>
        <Sentence
          words={sentences(words.counts({ counts: countsInWords(result) }), passInWords(percent, quiz.passMark))}
        />
      </p>
      <ol className="result-marks" aria-label={words.marks}>
        {result.questions.map(({ id, mark }, index) => (
          <li key={id}>
            <Mark verdict={mark.verdict} />
            <span className="unseen">
              <Sentence words={words.mark({ question: index + 1, verdict: mark.verdict })} />
            </span>
          </li>
        ))}
      </ol>
      <p className="actions">
        {missed.length > 0 && (
          <button className="button main" type="button" onClick={() => retry(missed)}>
            <Sentence words={words.retry({ missed: missed.length })} />
          </button>
        )}
        <button className={`button${missed.length === 0 ? ' main' : ''}`} type="button" onClick={again}>
          {words.again}
        </button>
        <button className="button" type="button" onClick={leave}>
          {words.toStart}
        </button>
      </p>
      <ConsentCard key={run.id} run={run} />
      <TierPicture {...{ result, tiers }} />
      <MissedList {...{ run, result, byId, opened, others, nowMs }} />
      {run.origin === 'drawn' && <ShareCard {...{ quiz, run, result, tiers, event, site }} />}
    </div>
  );
}

function passInWords(percent: number, passMark: number | null): string | null {
  if (passMark === null) return null;
  return percent >= passMark ? words.passed({ percent, passMark }) : words.notPassed({ percent, passMark });
}
