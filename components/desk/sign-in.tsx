import { useState, type FormEvent } from 'react';
import type { Refusal } from '@/domain/api/read-reply';
import { useNow } from '@/browser/page/use-now';
import { NO_CONNECTION, NOT_OURS } from '@/domain/outbox/meaning-codes';

type Props = { hasEnded: boolean; signIn: (code: string) => Promise<Refusal | null> };

/** The one-time code of an official, as it was printed on the server's command line. */
export function SignIn({ hasEnded, signIn }: Props) {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [blockedUntilMs, setBlockedUntilMs] = useState(0);
  const now = useNow(1_000) ?? 0;
  const leftS = Math.max(0, Math.ceil((blockedUntilMs - now) / 1_000));

  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const code = new FormData(form).get('code') as string;
    setIsBusy(true);
    const refused = await signIn(code.trim());
    setIsBusy(false);
    setRefusal(refused);
    if (refused?.code === 'too-many') setBlockedUntilMs(Date.now() + (refused.retryAfterMs ?? 60_000));
    if (refused) form.querySelector('input')?.focus();
  };

  return (
    <form className="desk-sign-in" onSubmit={(event) => void onSubmit(event)}>
      {hasEnded && (
        <p className="note" role="alert">
          Your session has ended. Sign in with a new code: decisions that were not sent yet are still on this phone.
        </p>
      )}
      <p>This page is for officials, who decide which laps count.</p>
      <label className="field">
        One-time code
        <input
          name="code"
          type="text"
          inputMode="text"
          autoComplete="one-time-code"
          autoCapitalize="characters"
          spellCheck={false}
          required
          maxLength={100}
          aria-describedby="code-help"
          aria-invalid={refusal?.code === 'code-refused'}
        />
      </label>
      <p id="code-help" className="soft small">
        Whoever runs the server makes one for you: <code>npm run --silent official -- add &quot;Your name&quot;</code>.
        It works once.
      </p>
      <p className="desk-problem" role="alert">
        {refusal && wordsOf(refusal, leftS)}
      </p>
      <button className="button main" disabled={isBusy || leftS > 0}>
        {isBusy ? 'Signing in…' : 'Sign in'}
      </button>
    </form>
  );
}

function wordsOf({ code, detail }: Refusal, leftS: number): string {
  if (code === 'code-refused')
    return 'This code does not work. It may be mistyped, used already or too old: a new one replaces it.';
  if (code === 'too-many')
    return leftS > 0 ? `Too many attempts. Try again in ${leftS} s.` : 'Too many attempts. You can try again now.';
  if (code === NOT_OURS)
    return 'Something else answered, perhaps the sign-in page of this wifi. Open any web page to sign in there. Your code was not used up; try again.';
  if (code === NO_CONNECTION) return 'The server cannot be reached. Your code was not used up; try again.';
  return detail;
}
