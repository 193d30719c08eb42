import { useEffect, useRef, type CSSProperties } from 'react';
import { keepBest } from '@/browser/quiz/best-result';
import type { QuizInfo, TierInfo } from '@/browser/quiz/quiz-props';
import type { Question } from '@/domain/content/quiz';
import { betterThan } from '@/domain/quiz/figures';
import { missedIn, percentOf, resultOf } from '@/domain/quiz/result';
import { checkedAnswers, type Run } from '@/domain/quiz/run';
import type { KeptStatistics } from '@/domain/quiz/statistics';
import { Exact } from '@/components/text/exact';
import { Sentence } from '@/components/text/sentence';
import * as pointsWords from '@/generated/words/quiz-points';
import * as words from '@/generated/words/quiz-result';
import { sentences } from '@/words/format';
import { countsInWords, showPoints } from '@/words/quiz/points-in-words';
import { challengeOf, shareText } from './challenge';
import { ChallengeButton } from './challenge-button';
import { ConsentCard } from './consent-card';
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
  const better = others && run.origin === 'drawn' ? betterThan(others.statistics, percent) : null;
  const isChallenge = run.origin === 'drawn';
  return (
    <div className="quiz-result">
      <p className="tag">{[quiz.title, originWords[run.origin]].filter(Boolean).join(' · ')}</p>
      <h1 ref={heading} tabIndex={-1}>
        {/* Drawn anew whenever it changes (decision 017). */}
        <span key={`${result.points} ${result.asked}`}>
          {pointsWords.ofQuestions({
            points: () => (
              <Exact key="points" className="result-points">
                {showPoints(result.points)}
              </Exact>
            ),
            asked: result.asked,
          })}
        </span>
      </h1>
      {better !== null && others && (
        <p>
          <Sentence words={words.better({ percent: better, attempts: others.statistics.attempts })} />
        </p>
      )}
      <ol
        className="result-marks"
        aria-label={words.marks}
        style={
          {
            '--many': result.asked,
            '--per-row': Math.ceil(result.asked / Math.ceil(result.asked / 12)),
          } as CSSProperties
        }
      >
        {result.questions.map(({ id, mark }, index) => (
          <li key={id} data-verdict={mark.verdict}>
            <span className="unseen">
              <Sentence words={words.mark({ question: index + 1, verdict: mark.verdict })} />
            </span>
          </li>
        ))}
      </ol>
      <p className="soft">
        <Sentence
          words={sentences(words.counts({ counts: countsInWords(result) }), passInWords(percent, quiz.passMark))}
        />
      </p>
      <div className="actions result-actions">
        {isChallenge && <ChallengeButton text={shareText(quiz, result, event, challengeOf(quiz, run))} />}
        {missed.length > 0 && (
          <button className={`button${isChallenge ? '' : ' main'}`} type="button" onClick={() => retry(missed)}>
            <Sentence words={words.retry({ missed: missed.length })} />
          </button>
        )}
        <button
          className={missed.length > 0 || isChallenge ? 'text-button' : 'button main'}
          type="button"
          onClick={again}
        >
          {words.again}
        </button>
        <button className="text-button" type="button" onClick={leave}>
          {words.toStart}
        </button>
      </div>
      <MissedList {...{ run, result, byId, opened, others, nowMs }} />
      {isChallenge && <ShareCard {...{ quiz, run, result, event, site }} />}
      <TierPicture {...{ result, tiers }} />
      <ConsentCard key={run.id} run={run} />
    </div>
  );
}

function passInWords(percent: number, passMark: number | null): string | null {
  if (passMark === null) return null;
  return percent >= passMark ? words.passed({ percent, passMark }) : words.notPassed({ percent, passMark });
}
