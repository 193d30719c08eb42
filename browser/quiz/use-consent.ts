import { useCallback, useEffect, useState } from 'react';
import type { Run } from '@/domain/quiz/run';
import * as words from '@/generated/words/quiz-consent';
import { type Consent, keepConsent, readConsent } from '@/storage/consent';
import { sendAttempts } from './send-attempts';

/** Whether finished runs may be sent. Null where nobody was asked, undefined until that is known. */
export function useConsent(run: Run) {
  const [consent, setConsent] = useState<Consent | null | undefined>(undefined);
  useEffect(() => {
    readConsent().then(setConsent, () => undefined);
  }, []);
  const choose = useCallback(
    async (answer: Consent) => {
      await keepConsent(answer, run, words.answersNote);
      setConsent(answer);
      // Beside: it may take long, and what does not go now is sent on the next occasion.
      void sendAttempts().catch(() => undefined);
    },
    [run],
  );
  return { consent, choose };
}
