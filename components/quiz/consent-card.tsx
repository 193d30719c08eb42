import { useState } from 'react';
import { useConsent } from '@/browser/quiz/use-consent';
import { FreshArea } from '@/components/fingers/fresh-area';
import type { Run } from '@/domain/quiz/run';
import * as words from '@/generated/words/quiz-consent';

/**
 * Asks once whether runs may be sent. Later it says what was answered, and lets people change it. Nothing is sent
 * before a yes.
 */
export function ConsentCard({ run }: { run: Run }) {
  const { consent, choose } = useConsent(run);
  const [isChanging, setIsChanging] = useState(false);
  if (consent === undefined || run.origin !== 'drawn') return null;
  const isAsked = consent === null || isChanging;
  const answer = (given: 'yes' | 'no') => void choose(given).then(() => setIsChanging(false));
  return (
    <FreshArea subject={`${isAsked}`}>
      <section className="consent" aria-label={words.title}>
        {isAsked ? (
          <>
            <p className="soft">{words.question}</p>
            <p>
              <button className="text-button" type="button" onClick={() => answer('yes')}>
                {words.yes}
              </button>
              <button className="text-button" type="button" onClick={() => answer('no')}>
                {words.no}
              </button>
            </p>
          </>
        ) : (
          <p className="soft">
            <span role="status">{consent === 'yes' ? words.areSent : words.stay}</span>{' '}
            <button className="text-button" type="button" onClick={() => setIsChanging(true)}>
              {words.change}
            </button>
          </p>
        )}
      </section>
    </FreshArea>
  );
}
