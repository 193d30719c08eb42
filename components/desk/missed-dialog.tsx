import { useEffect, useState } from 'react';
import { DESK_QUIZZES } from '@/domain/api/addresses';
import { askApi } from '@/browser/api/ask-api';
import type { Answer, Refusal } from '@/domain/api/read-reply';
import { NO_CONNECTION, NOT_OURS } from '@/domain/outbox/meaning-codes';
import type { MissedQuestions } from '@/domain/quiz/statistics';
import { isMissedQuestions } from '@/domain/quiz/statistics-outline';
import { Sentence } from '@/components/text/sentence';
import { SheetDialog } from './sheet-dialog';

/** For authors: which questions are missed most, and the section each of them rests on. */
export function MissedDialog({ onClose }: { onClose: () => void }) {
  const [answer, setAnswer] = useState<Answer<MissedQuestions> | null>(null);
  useEffect(() => {
    let isOver = false;
    void askApi(DESK_QUIZZES, isMissedQuestions).then((came) => !isOver && setAnswer(came));
    return () => void (isOver = true);
  }, []);
  return (
    <SheetDialog title="Questions missed most" onClose={onClose}>
      {answer === null ? (
        <p className="soft" role="status">
          Looking…
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

function wordsOf({ code, detail }: Refusal): string {
  if (code === NO_CONNECTION) return 'No answer came from the server.';
  return code === NOT_OURS ? 'Something else answered, perhaps the sign-in page of this wifi.' : detail;
}

function MissedTable({ questions, attempts }: MissedQuestions) {
  if (questions.length === 0)
    return (
      <p className="soft">Nobody has sent a run of a quiz yet. Those who finish one are asked whether they will.</p>
    );
  return (
    <>
      <p className="soft small">
        <Sentence words={`From ${attempts === 1 ? 'one run' : `${attempts} runs`} that were sent.`} />
      </p>
      <table className="missed-table">
        <thead>
          <tr>
            <th scope="col">Question</th>
            <th scope="col">Right</th>
            <th scope="col">Answers</th>
          </tr>
        </thead>
        <tbody>
          {questions.map(({ id, quizTitle, prompt, section, answered, right }) => (
            <tr key={id}>
              <th scope="row">
                <a href={`/${section}`}>{prompt}</a>
                <span className="soft small">{quizTitle}</span>
              </th>
              <td translate="no">{`${Math.round((100 * right) / answered)} %`}</td>
              <td translate="no">{answered}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
