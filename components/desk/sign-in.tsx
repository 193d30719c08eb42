import { useState, type FormEvent } from 'react';
import type { Refusal } from '@/domain/api/read-reply';
import { NO_CONNECTION, NOT_OURS } from '@/domain/api/meaning-codes';
import * as words from '@/generated/words/desk-session';
import { problemInWords } from '@/words/problems';

type Props = { hasEnded: boolean; signIn: (code: string) => Promise<Refusal | null> };

/** Asks for the one-time code of an official, which the command line of the server has printed. */
export function SignIn({ hasEnded, signIn }: Props) {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isBusy, setIsBusy] = useState(false);

  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const code = new FormData(form).get('code') as string;
    setIsBusy(true);
    const refused = await signIn(code.trim());
    setIsBusy(false);
    setRefusal(refused);
    if (refused) form.querySelector('input')?.focus();
  };

  return (
    <form className="desk-sign-in" onSubmit={(event) => void onSubmit(event)}>
      {hasEnded && (
        <p className="note" role="alert">
          {words.hasEnded}
        </p>
      )}
      <p>{words.whoseThisIs}</p>
      <label className="field">
        <span>{words.code}</span>
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
        {words.codeHelp({
          command: (name) => <code key="command">{`npm run --silent official -- add "${name}"`}</code>,
        })}
      </p>
      <p className="desk-problem" role="alert">
        {refusal && wordsOf(refusal)}
      </p>
      <button className="button main" disabled={isBusy}>
        {isBusy ? words.signingIn : words.signIn}
      </button>
    </form>
  );
}

function wordsOf(refusal: Refusal): string {
  const { code } = refusal;
  if (code === 'code-refused') return words.codeRefused;
  // Others at this place may have tried, too. A right code signs in all the same, so nothing is locked.
  if (code === 'too-many') return words.tooManyWrong;
  if (code === NOT_OURS) return words.signInNotOurs;
  if (code === NO_CONNECTION) return words.signInUnreached;
  return problemInWords(refusal);
}
