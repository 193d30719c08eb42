import { useState } from 'react';
import { useConsent } from '@/browser/quiz/use-consent';
import { FreshArea } from '@/components/fingers/fresh-area';
import type { Run } from '@/domain/quiz/run';

/** Asks once whether runs may be sent, and says how it was answered, to be changed. Nothing is sent before a yes. */
export function ConsentCard({ run }: { run: Run }) {
  const { consent, choose } = useConsent(run);
  const [isChanging, setIsChanging] = useState(false);
  if (consent === undefined || run.origin !== 'drawn') return null;
  const isAsked = consent === null || isChanging;
  const answer = (given: 'yes' | 'no') => void choose(given).then(() => setIsChanging(false));
  return (
    <FreshArea subject={`${isAsked}`}>
      <section className="block consent" aria-labelledby="consent">
        <h2 id="consent">What others answered</h2>
        {isAsked ? (
          <>
            <p>
              May this run, and those you finish from now on, be sent? Your answers then count in what others see beside
              each question. They are stored without your name, your phone or its address.
            </p>
            <p className="actions">
              <button className="button" type="button" onClick={() => answer('yes')}>
                Yes, send my answers
              </button>
              <button className="button" type="button" onClick={() => answer('no')}>
                No, keep them here
              </button>
            </p>
          </>
        ) : (
          <p className="soft">
            <span role="status">
              {consent === 'yes'
                ? 'Your finished runs are sent, without your name.'
                : 'Your runs stay on this phone; nothing is sent.'}
            </span>{' '}
            <button className="text-button" type="button" onClick={() => setIsChanging(true)}>
              Change
            </button>
          </p>
        )}
      </section>
    </FreshArea>
  );
}
