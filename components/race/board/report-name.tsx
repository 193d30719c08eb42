import { useState } from 'react';
import { askApi } from '@/browser/api/ask-api';
import { addressOf } from '@/domain/api/address';
import { NAME_REPORT } from '@/domain/api/addresses';
import { isOwnAnswer } from '@/domain/outbox/own-answer';
import * as words from '@/generated/words/name-report';
import { problemInWords } from '@/words/problems';

type Props = { race: string; racerId: string };

/**
 * A quiet way to tell the officials of a rude name. It is sent at once or not at all: an hour later somebody else may
 * have seen to it.
 */
export function ReportName({ race, racerId }: Props) {
  const [state, setState] = useState<'offered' | 'sending' | 'reported'>('offered');
  const [problem, setProblem] = useState('');
  const report = async () => {
    setState('sending');
    const request = { url: addressOf(NAME_REPORT, { race, racerId }), method: 'POST', body: {} } as const;
    const isAnswer = (answer: unknown): answer is object => isOwnAnswer(request, answer);
    const answer = await askApi(request.url, isAnswer, request);
    setState(answer.ok ? 'reported' : 'offered');
    setProblem(answer.ok ? '' : problemInWords(answer.refusal));
  };
  return (
    <p className="small soft report-name">
      {state !== 'reported' && (
        <button key="report" type="button" disabled={state === 'sending'} onClick={() => void report()}>
          {words.report}
        </button>
      )}
      <span key="said" role="status">
        {state === 'reported' ? words.reported : problem}
      </span>
    </p>
  );
}
