import type { Ref } from 'react';
import type { AnswerMark } from '@/domain/quiz/score';
import { Sentence } from '@/components/text/sentence';
import * as words from '@/generated/words/quiz-question';
import * as verdicts from '@/generated/words/quiz-verdicts';
import { reasonInWords } from '@/words/quiz/mark-in-words';
import { Mark } from './mark';

type Props = {
  /** How the answer fared. Null before it is checked. */
  mark: AnswerMark | null;
  isLast: boolean;
  canCheck: boolean;
  /** The button that checks, then goes on. */
  main: Ref<HTMLButtonElement>;
  act: () => void;
  skip: () => void;
  showKeys: () => void;
};

/**
 * Where the thumb is: the check, then the verdict in one line and one colour, and the way on. A screen reader hears the
 * verdict once, from the announcement, and finds it here in the place where the page has it.
 */
export function QuestionBar({ mark, isLast, canCheck, main, act, skip, showKeys }: Props) {
  const reason = mark && reasonInWords(mark);
  return (
    <div className="quiz-bar no-print" data-verdict={mark?.verdict}>
      {mark && (
        <p className="quiz-verdict">
          <Mark verdict={mark.verdict} />
          <strong>
            <span key={mark.verdict}>{verdicts[mark.verdict]}</span>
          </strong>
          {reason && (
            <span className="small">
              <Sentence words={reason} />
            </span>
          )}
        </p>
      )}
      <button className="text-button keys-button" type="button" onClick={showKeys}>
        <span>{words.keys}</span> <kbd aria-hidden="true">?</kbd>
      </button>
      {!mark && (
        <button className="button" type="button" onClick={skip}>
          {words.skip}
        </button>
      )}
      <button
        ref={main}
        className="button main"
        type="button"
        data-main-action
        disabled={!mark && !canCheck}
        onClick={act}
      >
        {mark ? (isLast ? words.toResult : words.next) : words.check}
      </button>
    </div>
  );
}
