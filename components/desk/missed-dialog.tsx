import { useEffect, useState } from 'react';
import { DESK_QUIZZES } from '@/domain/api/addresses';
import { askApi } from '@/browser/api/ask-api';
import type { Answer, Refusal } from '@/domain/api/read-reply';
import { NO_CONNECTION, NOT_OURS } from '@/domain/api/meaning-codes';
import type { MissedQuestions } from '@/domain/quiz/statistics';
import { isMissedQuestions } from '@/domain/quiz/statistics-outline';
import { problemInWords } from '@/words/problems';
import { Sentence } from '@/components/text/sentence';
import * as menu from '@/generated/words/desk-menu';
import * as words from '@/generated/words/desk-missed';
import { SheetDialog } from './sheet-dialog';

/** For authors: the questions that are missed most, and the section on which each one rests. */
export function MissedDialog({ onClose }: { onClose: () => void }) {
  const [answer, setAnswer] = useState<Answer<MissedQuestions> | null>(null);
  useEffect(() => {
    let isOver = false;
    void askApi(DESK_QUIZZES, isMissedQuestions).then((came) => !isOver && setAnswer(came));
    return () => void (isOver = true);
  }, []);
  return (
    <SheetDialog title={menu.missedMost} onClose={onClose}>
      {answer === null ? (
        <p className="soft" role="status">
          {words.looking}
        </p>
      ) : !answer.ok ? (
        <p className="note" role="alert">
          {wordsOf(answer.refusal)}
        </p>
      ) : (
        <MissedTable {...answer.value} />
      )}
    </SheetDialog>
  );
}

function wordsOf(refusal: Refusal): string {
  if (refusal.code === NO_CONNECTION) return words.unreached;
  return refusal.code === NOT_OURS ? words.notOurs : problemInWords(refusal);
}

function MissedTable({ questions, attempts }: MissedQuestions) {
  if (questions.length === 0) return <p className="soft">{words.nothingSent}</p>;
  return (
    <>
      <p className="soft small">
        <Sentence words={words.runs({ count: attempts })} />
      </p>
      <table className="missed-table">
        <thead>
          <tr>
            <th scope="col">{words.question}</th>
            <th scope="col">{words.right}</th>
            <th scope="col">{words.answers}</th>
          </tr>
        </thead>
        <tbody>
          {questions.map(({ id, quizTitle, prompt, section, answered, right }) => (
            <tr key={id}>
              <th scope="row">
                <a href={`/${section}`}>{prompt}</a>
                <span className="soft small">{quizTitle}</span>
              </th>
              <td translate="no">{words.percent({ percent: Math.round((100 * right) / answered) })}</td>
              <td translate="no">{answered}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
