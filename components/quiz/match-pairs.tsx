import { useDrag } from '@/browser/quiz/use-drag';
import { shownOrder } from '@/domain/quiz/draw';
import * as words from '@/generated/words/quiz-answers';
import { Grip } from './grip';
import type { KindProps } from './kind-props';
import { PartNote } from './part-note';

/** Pairs to make. Each left side has a list to choose from, and takes what is dragged onto it. */
export function MatchPairs({ question, seed, answer, isChecked, give }: KindProps<'match'>) {
  const { id, pairs } = question;
  const given = (answer as Record<string, string> | undefined) ?? {};
  const lefts = shownOrder(
    pairs.map(({ left }) => left),
    seed,
    `${id}/left`,
  );
  const rights = shownOrder(
    pairs.map(({ right }) => right),
    seed,
    `${id}/right`,
  );
  const put = (right: string, left: string) => {
    if (isChecked) return;
    const others = Object.entries(given).filter(([l, r]) => l !== left && r !== right);
    give(Object.fromEntries(right === '' ? others : [...others, [left, right]]));
  };
  const area = useDrag(put);
  const isFree = (right: string) => !Object.values(given).includes(right);
  return (
    <div ref={area} className="match">
      <ul className="match-rows">
        {lefts.map(({ id: left, text }, index) => {
          const right = pairs.find((pair) => pair.left.id === left)!.right;
          const isRight = given[left] === right.id;
          return (
            <li key={left} data-drop={left} data-verdict={isChecked ? (isRight ? 'hit' : 'false') : undefined}>
              <label>
                <span className="match-left">
                  <kbd aria-hidden="true" translate="no">
                    {index + 1}
                  </kbd>{' '}
                  <span>{text}</span>
                </span>
                <select
                  value={given[left] ?? ''}
                  disabled={isChecked}
                  data-key={index + 1}
                  onChange={({ target }) => put(target.value, left)}
                >
                  <option value="">{words.choose}</option>
                  {rights.map((each) => (
                    // Another left side has it. Whoever walks down this list by arrow keys would take it away in
                    // passing.
                    <option key={each.id} value={each.id} disabled={!isFree(each.id) && given[left] !== each.id}>
                      {each.text}
                    </option>
                  ))}
                </select>
              </label>
              {isChecked && (
                <PartNote
                  verdict={isRight ? 'hit' : 'false'}
                  why={isRight ? undefined : words.rightIs({ right: right.text })}
                />
              )}
            </li>
          );
        })}
      </ul>
      {!isChecked && rights.some((right) => isFree(right.id)) && (
        <ul className="match-tray" aria-hidden="true">
          {rights
            .filter((right) => isFree(right.id))
            .map((right) => (
              <li key={right.id} data-drag={right.id}>
                <Grip label={right.text} />
                <span>{` ${right.text}`}</span>
              </li>
            ))}
        </ul>
      )}
    </div>
  );
}
