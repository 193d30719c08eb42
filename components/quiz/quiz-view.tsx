'use client';

import { useEffect, useEffectEvent, useMemo, useState, type ReactNode } from 'react';
import { makeSeed } from '@/browser/quiz/make-seed';
import type { QuizProps } from '@/browser/quiz/quiz-props';
import { useHistory } from '@/browser/quiz/use-history';
import { useStatistics } from '@/browser/quiz/use-statistics';
import { useNow } from '@/browser/page/use-now';
import { useRun } from '@/browser/quiz/use-run';
import { useAddressPart } from '@/browser/page/use-address-part';
import { FreshArea } from '@/components/fingers/fresh-area';
import { byId as indexed } from '@/domain/quiz/pool';
import { drawQuestions, SEED_PATTERN } from '@/domain/quiz/draw';
import { dueReviews, nextReviewAt } from '@/domain/quiz/review';
import { isChecked, shownQuestion, type RunOrigin } from '@/domain/quiz/run';
import * as words from '@/generated/words/quiz-question';
import { GiveUpDialog } from './give-up-dialog';
import { HistoryPanel } from './history-panel';
import { QuestionView } from './question-view';
import { ResultView } from './result-view';
import { StartCard } from './start-card';

const REVIEW_AT_MOST = 10;

/** The page of a quiz: the start, the run or a result, and what was played before. */
export function QuizView({ quiz, questions, tiers, parts, event, site }: QuizProps) {
  const { run, isSafe, isLeft, start, happens, ...ways } = useRun(quiz.slug, questions, tiers);
  // Whether a press led from one view to another. Then the new view takes the focus, which went with the pressed
  // button.
  const [hasMoved, setHasMoved] = useState(false);
  const [wouldGiveUp, setWouldGiveUp] = useState<{ next: 'start' | 'nothing'; act: () => void } | null>(null);
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

  const goOn = () => {
    setHasMoved(true);
    ways.goOn();
  };
  // Back from the report, to the very question: in the run, or in the latest result that has it.
  const comeBack = useEffectEvent(() => {
    if (!wanted || run === undefined) return;
    const at = run?.questions.indexOf(wanted) ?? -1;
    if (run && at >= 0) {
      if (isLeft) ways.goOn();
      happens({ type: 'shown', at });
      return setWanted(null, 'replace');
    }
    const result = finished.find((each) => each.questions.includes(wanted));
    if (result) setResultId(result.id, 'replace');
  });
  useEffect(() => comeBack(), [wanted, run, history.isRead]);

  const underWay = run && !isOver && isLeft ? run : null;
  const beginNow = (ids: string[], origin: RunOrigin, seed: string, limitMs: number | null = null) => {
    setHasMoved(true);
    setResultId(null, 'replace');
    setWanted(null, 'replace');
    start({ seed, origin, questions: ids, limitMs });
    scrollTo({ top: 0 });
  };
  /** Asks before another run takes the place of one under way. */
  const begin = (...what: Parameters<typeof beginNow>) => {
    if (what[0].length === 0) return;
    if (underWay) setWouldGiveUp({ next: 'start', act: () => beginNow(...what) });
    else beginNow(...what);
  };
  const draw = (count: number, seed: string, limitMs: number | null) =>
    begin(drawQuestions(questions, seed, count), 'drawn', seed, limitMs);
  const leave = () => {
    setResultId(null, 'replace');
    setSeedPart(null, 'replace');
    setHasMoved(true);
    ways.leave();
  };
  const view = (subject: string, shown: ReactNode) => (
    <FreshArea subject={subject}>
      <GiveUpDialog run={underWay} would={wouldGiveUp} close={() => setWouldGiveUp(null)} />
      {shown}
    </FreshArea>
  );

  if (run && !isOver && !isLeft) {
    const question = shownQuestion(run);
    return view(
      `${run.id} ${question} ${isChecked(run, question)}`,
      <>
        <h1 className="quiz-title">{quiz.title}</h1>
        {!isSafe && <p className="note">{words.keptNowhere}</p>}
        <QuestionView {...{ run, byId, tiers, parts, happens, others, nowMs }} leave={leave} takesFocus={hasMoved} />
      </>,
    );
  }
  if (past)
    return view(
      past.id,
      <ResultView
        {...{ quiz, tiers, byId, event, site, others, nowMs }}
        run={past}
        opened={wanted}
        retry={(ids) => begin(ids, 'missed', makeSeed())}
        again={() => draw(past.origin === 'drawn' ? past.questions.length : quiz.draw, makeSeed(), past.limitMs)}
        leave={() => (isOver ? leave() : setResultId(null, 'replace'))}
      />,
    );
  const seed = seedPart !== null && SEED_PATTERN.test(seedPart) ? seedPart : null;
  return view(
    `start ${underWay?.id}`,
    <>
      <StartCard
        {...{ quiz, seed, underWay, goOn }}
        isReady={run !== undefined}
        takesFocus={hasMoved}
        giveUp={() => setWouldGiveUp({ next: 'nothing', act: ways.giveUp })}
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
    </>,
  );
}

const nextInMs = (atMs: number | null, nowMs: number) => (atMs === null ? null : atMs - nowMs);
