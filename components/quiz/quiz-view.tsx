'use client';

import { useEffect, useEffectEvent, useMemo } from 'react';
import { makeSeed } from '@/browser/quiz/make-seed';
import type { QuizProps } from '@/browser/quiz/quiz-props';
import { useHistory } from '@/browser/quiz/use-history';
import { useStatistics } from '@/browser/quiz/use-statistics';
import { useNow } from '@/browser/race/use-now';
import { useRun } from '@/browser/quiz/use-run';
import { useAddressPart } from '@/browser/race/use-address-part';
import { byId as indexed } from '@/domain/quiz/pool';
import { drawQuestions, SEED_PATTERN } from '@/domain/quiz/draw';
import { dueReviews, nextReviewAt } from '@/domain/quiz/review';
import type { RunOrigin } from '@/domain/quiz/run';
import { HistoryPanel } from './history-panel';
import { QuestionView } from './question-view';
import { ResultView } from './result-view';
import { StartCard } from './start-card';

const REVIEW_AT_MOST = 10;

/** The page of a quiz: its start, the run, or a result, and what was played before. */
export function QuizView({ quiz, questions, tiers, parts, event, site }: QuizProps) {
  const { run, isSafe, start, happens, putAway } = useRun(quiz.slug, questions, tiers);
  const [wanted, setWanted] = useAddressPart('q');
  const [resultId, setResultId] = useAddressPart('result');
  const [seedPart, setSeedPart] = useAddressPart('seed');
  const [countPart] = useAddressPart('n');
  const byId = useMemo(() => indexed(questions), [questions]);
  const nowMs = useNow(10_000) ?? 0;
  const others = useStatistics(quiz.slug);
  const isOver = run?.finishedAt != null;
  const history = useHistory(isOver);
  const finished = history.finished.filter((each) => each.quiz === quiz.slug);
  const past = isOver ? run : finished.find(({ id }) => id === resultId);
  const reviews = history.reviews.filter(({ question }) => byId.has(question));
  const due = dueReviews(reviews, nowMs).slice(0, REVIEW_AT_MOST);

  // Back from the report: to the very question, in the run or in the latest result that has it.
  const comeBack = useEffectEvent(() => {
    if (!wanted || run === undefined) return;
    const at = run?.questions.indexOf(wanted) ?? -1;
    if (run && at >= 0) {
      happens({ type: 'shown', at });
      return setWanted(null, 'replace');
    }
    const result = finished.find((each) => each.questions.includes(wanted));
    if (result) setResultId(result.id, 'replace');
  });
  useEffect(() => comeBack(), [wanted, run, history.isRead]);

  const begin = (ids: string[], origin: RunOrigin, seed: string, limitMs: number | null = null) => {
    if (ids.length === 0) return;
    setResultId(null, 'replace');
    setWanted(null, 'replace');
    start({ seed, origin, questions: ids, limitMs });
    scrollTo({ top: 0 });
  };
  const draw = (count: number, seed: string, limitMs: number | null) =>
    begin(drawQuestions(questions, seed, count), 'drawn', seed, limitMs);
  const leave = () => {
    setResultId(null, 'replace');
    setSeedPart(null, 'replace');
    putAway();
  };

  if (run && !isOver)
    return (
      <>
        <h1 className="quiz-title">{quiz.title}</h1>
        {!isSafe && <p className="note">This run is kept nowhere: it lasts as long as this page is open.</p>}
        <QuestionView {...{ run, byId, tiers, parts, happens, others, nowMs }} leave={leave} />
      </>
    );
  if (past)
    return (
      <ResultView
        {...{ quiz, tiers, byId, event, site, others, nowMs }}
        run={past}
        opened={wanted}
        retry={(ids) => begin(ids, 'missed', makeSeed())}
        again={() => draw(past.origin === 'drawn' ? past.questions.length : quiz.draw, makeSeed(), past.limitMs)}
        leave={leave}
      />
    );
  const seed = seedPart !== null && SEED_PATTERN.test(seedPart) ? seedPart : null;
  return (
    <>
      <StartCard
        {...{ quiz, seed }}
        isReady={run === null}
        total={questions.length}
        challengeCount={Number(countPart) > 0 ? Math.trunc(Number(countPart)) : quiz.draw}
        dueCount={due.length}
        nextDueInMs={nextInMs(nextReviewAt(reviews, nowMs), nowMs)}
        play={(count, limitMs) => draw(count, seed ?? makeSeed(), limitMs)}
        review={() => begin(due, 'review', makeSeed())}
      />
      <HistoryPanel
        runs={finished}
        {...{ byId, tiers }}
        show={(id) => setResultId(id, 'push')}
        remove={history.remove}
      />
    </>
  );
}

const nextInMs = (atMs: number | null, nowMs: number) => (atMs === null ? null : atMs - nowMs);
