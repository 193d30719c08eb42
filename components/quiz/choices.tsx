import { walkByArrows } from '@/browser/quiz/use-quiz-keys';
import { shownOrder } from '@/domain/quiz/draw';
import { Sentence } from '@/components/text/sentence';
import * as words from '@/generated/words/quiz-answers';
import type { KindProps } from './kind-props';
import { choiceShare } from './others-line';
import { PartNote } from './part-note';
import { partVerdict } from './part-verdict';

/** One answer or several, as native radio buttons or checkboxes, each with its number. */
export function Choices({ question, seed, answer, isChecked, give, others }: KindProps<'one' | 'several'>) {
  const { id, kind, choices } = question;
  const right = kind === 'one' ? [question.answer] : question.answers;
  const picked = kind === 'one' ? [answer] : ((answer as string[] | undefined) ?? []);
  const pick = (choice: string, isOn: boolean) => {
    if (kind === 'one') return give(choice);
    const others = (picked as string[]).filter((each) => each !== choice);
    give(isOn ? [...others, choice] : others);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the inputs in it take the keys
    <div className="choice-list" onKeyDown={kind === 'several' ? walkByArrows : undefined}>
      {shownOrder(choices, seed, id).map(({ id: choice, text, why }, index) => {
        const isPicked = picked.includes(choice);
        const verdict = isChecked ? partVerdict(isPicked, right.includes(choice)) : null;
        const share = isChecked ? choiceShare(others, id, choice) : null;
        return (
          <label key={choice} className="quiz-choice" data-verdict={verdict ?? undefined}>
            <input
              type={kind === 'one' ? 'radio' : 'checkbox'}
              name={id}
              checked={isPicked}
              disabled={isChecked}
              data-key={index + 1}
              onChange={({ target }) => pick(choice, target.checked)}
            />
            <span className="quiz-choice-text">{text}</span>
            <kbd aria-hidden="true">{index + 1}</kbd>
            {share !== null && (
              <span className="choice-share small soft">
                <Sentence words={words.choiceShare({ percent: share })} />
              </span>
            )}
            {isChecked && (
              <PartNote
                verdict={verdict}
                why={why}
                {...(kind === 'one' && verdict === 'missed' && { words: words.rightAnswer })}
              />
            )}
          </label>
        );
      })}
    </div>
  );
}
