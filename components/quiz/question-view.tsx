import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { QuizProps } from '@/browser/quiz/quiz-props';
import { useQuizKeys } from '@/browser/quiz/use-quiz-keys';
import { useRememberedChoice } from '@/browser/page/use-remembered-choice';
import type { Question } from '@/domain/content/quiz';
import { isAnswered } from '@/domain/quiz/answer';
import { isChecked, type Run, type RunEvent } from '@/domain/quiz/run';
import { scoreAnswer } from '@/domain/quiz/score';
import type { KeptStatistics } from '@/domain/quiz/statistics';
import { Sentence } from '@/components/text/sentence';
import * as difficulties from '@/generated/words/quiz-difficulties';
import * as howTo from '@/generated/words/quiz-kinds';
import * as words from '@/generated/words/quiz-question';
import { sentences } from '@/words/format';
import { markInWords } from '@/words/quiz/mark-in-words';
import { Announcement } from './announcement';
import { ClockLine } from './clock-line';
import { Explanation } from './explanation';
import { KeysDialog } from './keys-dialog';
import { OthersLine } from './others-line';
import { ProgressLine } from './progress-line';
import { QuestionBar } from './question-bar';
import { QuestionBody } from './question-body';

type Props = Pick<QuizProps, 'tiers' | 'parts'> & {
  run: Run;
  byId: ReadonlyMap<string, Question>;
  happens: (event: RunEvent) => void;
  leave: () => void;
  /** Whether a press on something that is now gone began the run, or went on with it. */
  takesFocus: boolean;
  others: KeptStatistics | null;
  nowMs: number;
};

/** One question: its answer, the check, what is right and why, and the way on. */
export function QuestionView({ run, byId, tiers, parts, happens, leave, takesFocus, others, nowMs }: Props) {
  const id = run.questions[run.at]!;
  const question = byId.get(id)!;
  const answer = run.answers[id];
  const isDone = isChecked(run, id);
  const mark = isDone ? scoreAnswer(question, answer, tiers) : null;
  const isLast = run.checked.length === run.questions.length;
  const [areKeysOn, setAreKeysOn] = useRememberedChoice('quiz-keys', true);
  const [isLegendOpen, setIsLegendOpen] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const feedback = useRef<HTMLDivElement>(null);
  const main = useRef<HTMLButtonElement>(null);
  const shown = useRef<string | null>(null);
  useQuizKeys(areKeysOn, () => setIsLegendOpen(true));

  // A new question is read from its beginning. Where the page has just been opened, the focus stays where it is.
  useEffect(() => {
    if (shown.current === null ? takesFocus : shown.current !== id) {
      heading.current?.focus({ preventScroll: true });
      scrollTo({ top: 0 });
    }
    shown.current = id;
  }, [id, takesFocus]);
  const revealed = useEffectEvent(() => {
    main.current?.focus({ preventScroll: true });
    // With large text the bar stands below the explanation and does not stay at the edge.
    main.current?.scrollIntoView({ block: 'nearest' });
    feedback.current?.scrollIntoView({ block: 'nearest' });
  });
  // Not where somebody goes back to a question that is done: that is read from its beginning, too.
  const before = useRef({ id, isDone });
  useEffect(() => {
    if (isDone && !before.current.isDone && before.current.id === id) revealed();
    before.current = { id, isDone };
  }, [isDone, id]);

  const act = () => happens(isDone ? { type: 'next', now: Date.now() } : { type: 'checked', question: id });
  return (
    <div className="quiz-run">
      <ProgressLine run={run} show={(at) => happens({ type: 'shown', at })} leave={leave} />
      <ClockLine run={run} happens={happens} />
      <article className="question" data-question={id}>
        <p className="question-about soft small">
          <Sentence words={aboutInWords(question, isDone ? tiers : [])} />
        </p>
        <fieldset>
          <legend>
            <h2 ref={heading} tabIndex={-1}>
              <span key={id}>{question.prompt}</span>
            </h2>
            <span className="soft small">
              <span key={id}>{howTo[question.kind]}</span>
              {question.kind === 'order' && <span className="keys-hint">{` ${words.orderKeys}`}</span>}
            </span>
          </legend>
          <QuestionBody
            key={id}
            {...{ question, answer, tiers, parts, others }}
            seed={run.seed}
            isChecked={isDone}
            give={(given) => happens({ type: 'answered', question: id, answer: given })}
          />
        </fieldset>
        <div ref={feedback} className="feedback">
          {mark && (
            <Explanation question={question} verdict={mark.verdict} quiz={run.quiz}>
              <OthersLine {...{ question, others, nowMs }} />
            </Explanation>
          )}
        </div>
      </article>
      <Announcement words={mark ? sentences(markInWords(mark), question.explanation) : ''} />
      <QuestionBar
        {...{ mark, isLast, main, act }}
        canCheck={isAnswered(question, answer)}
        skip={() => happens({ type: 'next', now: Date.now() })}
        showKeys={() => setIsLegendOpen(true)}
      />
      <KeysDialog isOpen={isLegendOpen} isOn={areKeysOn} onSwitch={setAreKeysOn} close={() => setIsLegendOpen(false)} />
    </div>
  );
}

function aboutInWords({ tier, topic, difficulty }: Question, tiers: Props['tiers']): string {
  const about = tiers.find(({ id }) => id === tier)?.usersLabel ?? topic ?? '';
  return difficulty ? `${about} · ${difficulties[difficulty]}` : about;
}
