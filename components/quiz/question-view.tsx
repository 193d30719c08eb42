import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { QuizProps } from '@/browser/quiz/quiz-props';
import { useQuizKeys } from '@/browser/quiz/use-quiz-keys';
import { useKeptChoice } from '@/browser/page/use-kept-choice';
import type { Question } from '@/domain/content/quiz';
import { isAnswered } from '@/domain/quiz/answer';
import { isChecked, type Run, type RunEvent } from '@/domain/quiz/run';
import { scoreAnswer, type Mark } from '@/domain/quiz/score';
import type { KeptStatistics } from '@/domain/quiz/statistics';
import { Sentence } from '@/components/text/sentence';
import { Announcement } from './announcement';
import { ClockLine } from './clock-line';
import { Explanation } from './explanation';
import { KeysDialog } from './keys-dialog';
import { OthersLine } from './others-line';
import { ProgressLine } from './progress-line';
import { QuestionBody } from './question-body';
import { verdictWords } from './verdict-words';

type Props = Pick<QuizProps, 'tiers' | 'parts'> & {
  run: Run;
  byId: ReadonlyMap<string, Question>;
  happens: (event: RunEvent) => void;
  leave: () => void;
  /** The run was begun, or gone on with, by a press on something that is gone. */
  takesFocus: boolean;
  others: KeptStatistics | null;
  nowMs: number;
};

const difficultyWords = { easy: 'Easy', medium: 'Medium', hard: 'Hard' } as const;

/** One question: its answer, the check, what is right and why, and on. */
export function QuestionView({ run, byId, tiers, parts, happens, leave, takesFocus, others, nowMs }: Props) {
  const id = run.questions[run.at]!;
  const question = byId.get(id)!;
  const answer = run.answers[id];
  const isDone = isChecked(run, id);
  const mark = isDone ? scoreAnswer(question, answer, tiers) : null;
  const isLast = run.checked.length === run.questions.length;
  const [areKeysOn, setAreKeysOn] = useKeptChoice('quiz-keys', true);
  const [isLegendOpen, setIsLegendOpen] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const feedback = useRef<HTMLDivElement>(null);
  const main = useRef<HTMLButtonElement>(null);
  const shown = useRef<string | null>(null);
  useQuizKeys(areKeysOn, () => setIsLegendOpen(true));

  // A new question is read from its beginning; the first one of a page that was opened leaves focus where it is.
  useEffect(() => {
    if (shown.current === null ? takesFocus : shown.current !== id) {
      heading.current?.focus({ preventScroll: true });
      scrollTo({ top: 0 });
    }
    shown.current = id;
  }, [id, takesFocus]);
  const revealed = useEffectEvent(() => {
    main.current?.focus({ preventScroll: true });
    feedback.current?.scrollIntoView({ block: 'nearest' });
  });
  const wasDone = useRef(isDone);
  useEffect(() => {
    if (isDone && !wasDone.current) revealed();
    wasDone.current = isDone;
  }, [isDone, id]);

  const verdictOf = (each: string) =>
    isChecked(run, each) ? scoreAnswer(byId.get(each)!, run.answers[each], tiers).verdict : null;
  const act = () => happens(isDone ? { type: 'next', now: Date.now() } : { type: 'checked', question: id });
  return (
    <div className="quiz-run">
      <ProgressLine run={run} verdictOf={verdictOf} show={(at) => happens({ type: 'shown', at })} />
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
            <span className="soft small">{howTo(question)}</span>
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
            <Explanation {...{ question, mark }} quiz={run.quiz}>
              <OthersLine {...{ question, others, nowMs }} />
            </Explanation>
          )}
        </div>
      </article>
      <Announcement words={mark ? wordsOf(mark, question) : ''} />
      <div className="quiz-bar no-print">
        <button className="text-button" type="button" onClick={leave}>
          Leave
        </button>
        <button className="text-button keys-button" type="button" onClick={() => setIsLegendOpen(true)}>
          Keys <kbd aria-hidden="true">?</kbd>
        </button>
        {!isDone && (
          <button className="button" type="button" onClick={() => happens({ type: 'next', now: Date.now() })}>
            Skip
          </button>
        )}
        <button
          ref={main}
          className="button main"
          type="button"
          data-main-action
          disabled={!isDone && !isAnswered(question, answer)}
          onClick={act}
        >
          {isDone ? (isLast ? 'See the result' : 'Next question') : 'Check'}
        </button>
      </div>
      <KeysDialog isOpen={isLegendOpen} isOn={areKeysOn} onSwitch={setAreKeysOn} close={() => setIsLegendOpen(false)} />
    </div>
  );
}

function wordsOf({ verdict, words }: Mark, { explanation }: Question): string {
  return [`${verdictWords[verdict]}.`, words !== 'Right.' && words, explanation].filter(Boolean).join(' ');
}

function aboutInWords({ tier, topic, difficulty }: Question, tiers: Props['tiers']): string {
  const about = tiers.find(({ id }) => id === tier)?.usersLabel ?? topic ?? '';
  return difficulty ? `${about} · ${difficultyWords[difficulty]}` : about;
}

function howTo({ kind }: Question): string {
  switch (kind) {
    case 'one':
      return 'One answer.';
    case 'several':
      return 'All that apply. A wrong one takes a share away.';
    case 'order':
      return 'Drag by the dots, use the arrows, or focus the dots and press the arrow keys.';
    case 'match':
      return 'Choose from the lists, or drag onto them.';
    case 'users':
      return 'The right tier counts; the one beside it counts half.';
    case 'build':
      return 'All that is asked for at this point. One too many takes a share away.';
  }
}
