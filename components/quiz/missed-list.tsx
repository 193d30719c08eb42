import { useEffect, useRef } from 'react';
import type { Question } from '@/domain/content/quiz';
import type { Result } from '@/domain/quiz/result';
import type { Run } from '@/domain/quiz/run';
import type { KeptStatistics } from '@/domain/quiz/statistics';
import * as words from '@/generated/words/quiz-result';
import { markInWords, reasonInWords } from '@/words/quiz/mark-in-words';
import { Explanation } from './explanation';
import { Mark } from './mark';
import { OthersLine } from './others-line';

type Props = {
  run: Run;
  result: Result;
  byId: ReadonlyMap<string, Question>;
  opened: string | null;
  others: KeptStatistics | null;
  nowMs: number;
};

/** Every question of the run with its explanation. Missed ones come first, and are counted. */
export function MissedList({ run, result, byId, opened, others, nowMs }: Props) {
  const target = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (!opened || !target.current) return;
    target.current.open = true;
    target.current.querySelector('summary')?.focus({ preventScroll: true });
    target.current.scrollIntoView({ block: 'center' });
  }, [opened]);
  const groups = [
    { id: 'missed', title: words.missed, list: result.questions.filter(({ mark }) => mark.verdict !== 'right') },
    { id: 'known', title: words.known, list: result.questions.filter(({ mark }) => mark.verdict === 'right') },
  ];
  return groups
    .filter(({ list }) => list.length > 0)
    .map(({ id: group, title, list }) => (
      <section key={group} className="block" aria-labelledby={`list-${group}`}>
        <h2 id={`list-${group}`}>{title}</h2>
        <div className="missed-list">
          {list.map(({ id, mark }) => (
            <details key={id} ref={id === opened ? target : undefined}>
              <summary>
                <Mark verdict={mark.verdict} />
                <span>{byId.get(id)!.prompt}</span>
              </summary>
              <p className="missed-answer">
                <strong>{words.answer}</strong> <span>{answerInWords(byId.get(id)!)}</span>
              </p>
              {reasonInWords(mark) && <p>{markInWords(mark)}</p>}
              <Explanation question={byId.get(id)!} verdict={mark.verdict} quiz={run.quiz}>
                <OthersLine question={byId.get(id)!} {...{ others, nowMs }} />
              </Explanation>
            </details>
          ))}
        </div>
      </section>
    ));
}

/** The right answer as a line of text. */
function answerInWords(question: Question): string {
  switch (question.kind) {
    case 'one':
      return question.choices.find(({ id }) => id === question.answer)!.text;
    case 'several':
      return question.choices.flatMap(({ id, text }) => (question.answers.includes(id) ? text : [])).join('; ');
    case 'order':
      return question.items.map(({ text }, index) => `${index + 1}. ${text}`).join('; ');
    case 'match':
      return question.pairs.map(({ left, right }) => `${left.text}: ${right.text}`).join('; ');
    case 'users':
    case 'build':
      return words.seeBelow;
  }
}
