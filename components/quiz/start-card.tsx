import { useEffect, useRef, useState } from 'react';
import type { QuizInfo } from '@/browser/quiz/quiz-props';
import type { Run } from '@/domain/quiz/run';
import { Sentence } from '@/components/text/sentence';
import * as words from '@/generated/words/quiz-start';
import { number } from '@/words/format';
import { nextReviewInWords } from '@/words/quiz/next-review';

type Props = {
  quiz: QuizInfo;
  /** How many questions there are to draw from. */
  total: number;
  /** The seed of a challenge. Null where the address has none. */
  seed: string | null;
  challengeCount: number;
  isReady: boolean;
  /** A run that was left and can go on. */
  underWay: Run | null;
  goOn: () => void;
  giveUp: () => void;
  takesFocus: boolean;
  dueCount: number;
  nextDueInMs: number | null;
  play: (count: number, limitMs: number | null) => void;
  review: () => void;
};

/** The start of a run: how long it will be, and what has come due for review. */
export function StartCard(props: Props) {
  const { quiz, total, seed, challengeCount, isReady, dueCount, nextDueInMs, play, review, underWay, takesFocus } =
    props;
  const counts = [...new Set([Math.min(quiz.draw, total), Math.min(quiz.draw * 2, total), total])];
  const [count, setCount] = useState(counts[0]!);
  const [isTimed, setIsTimed] = useState(false);
  const asked = seed === null ? count : Math.min(challengeCount, total);
  const limitMs =
    quiz.timeLimitSeconds === null ? null : Math.round((quiz.timeLimitSeconds * asked) / quiz.draw) * 1_000;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // The focus is nowhere yet, or still in a dialog that has just been closed.
    const isFree = document.activeElement === document.body || document.activeElement?.closest('dialog:not([open])');
    if (takesFocus && isFree) heading.current?.focus({ preventScroll: true });
  }, [takesFocus, underWay]);
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {quiz.title}
      </h1>
      <p className="quiz-summary">{quiz.summary}</p>
      {seed !== null && (
        <p className="note">
          <strong>{words.challenge}</strong> <Sentence words={words.sameQuestions({ asked })} />
        </p>
      )}
      {underWay && (
        <div className="note under-way">
          <p className="actions">
            <button className="button main" type="button" onClick={props.goOn}>
              <Sentence words={words.goOn({ answered: underWay.checked.length, asked: underWay.questions.length })} />
            </button>
            <button className="text-button" type="button" onClick={props.giveUp}>
              {words.giveUp}
            </button>
          </p>
        </div>
      )}
      <div className="start-card">
        {seed === null && counts.length > 1 && (
          <fieldset className="start-choices">
            <legend>{words.howMany}</legend>
            {counts.map((each) => (
              <label key={each} className="choice">
                <input type="radio" name="count" checked={count === each} onChange={() => setCount(each)} />
                <Sentence words={each === total ? words.all({ total }) : number(each)} />
              </label>
            ))}
          </fieldset>
        )}
        {limitMs !== null && (
          <label className="choice">
            <input type="checkbox" checked={isTimed} onChange={({ target }) => setIsTimed(target.checked)} />
            <Sentence words={words.againstTheClock({ minutes: Math.round(limitMs / 60_000) })} />
          </label>
        )}
        <p className="actions">
          <button
            className={`button start-button${underWay ? '' : ' main'}`}
            type="button"
            disabled={!isReady}
            onClick={() => play(asked, isTimed ? limitMs : null)}
          >
            {seed !== null ? words.takeChallenge : underWay ? words.startAnew : words.start}
          </button>
          {dueCount > 0 && (
            <button className="button" type="button" disabled={!isReady} onClick={review}>
              <Sentence words={words.review({ due: dueCount })} />
            </button>
          )}
        </p>
        <p className="soft small">
          {dueCount === 0 && nextDueInMs !== null && <Sentence words={`${nextReviewInWords(nextDueInMs)} `} />}
          <span>{`${words.worksOffline} `}</span>
          <span className="keys-hint">{words.keysHint}</span>
        </p>
      </div>
    </>
  );
}
