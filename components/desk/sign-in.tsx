import { useState, type FormEvent } from 'react';
import type { Refusal } from '@/domain/api/read-reply';
import type { LetIn } from '@/domain/desk/let-in';
import { NO_CONNECTION, NOT_OURS } from '@/domain/api/meaning-codes';
import { Sentence } from '@/components/text/sentence';
import * as words from '@/generated/words/desk-session';
import { problemInWords } from '@/words/problems';

type Props = {
  hasEnded: boolean;
  /** What the QR code of a colleague said. */
  letIn: LetIn | null;
  onOtherCode: () => void;
  signIn: (code: string) => Promise<Refusal | null>;
};

/** Asks for the one-time code of an official: that of a colleague's QR code, or one that was given to them. */
export function SignIn({ hasEnded, letIn, onOtherCode, signIn }: Props) {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isBusy, setIsBusy] = useState(false);

  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const code = letIn?.code ?? (new FormData(form).get('code') as string);
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
      <p>{letIn ? words.letIn : words.whoseThisIs}</p>
      {!letIn && (
        <>
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
            {words.codeHelp}
          </p>
        </>
      )}
      <p className="desk-problem" role="alert">
        {refusal && wordsOf(refusal, letIn !== null)}
      </p>
      <button className="button main" disabled={isBusy}>
        {isBusy ? (
          words.signingIn
        ) : letIn?.name ? (
          <Sentence words={words.signInAs({ name: letIn.name })} names={[letIn.name]} />
        ) : (
          words.signIn
        )}
      </button>
      {letIn && (
        <button type="button" className="button" onClick={onOtherCode}>
          {words.otherCode}
        </button>
      )}
    </form>
  );
}

function wordsOf(refusal: Refusal, isLetIn: boolean): string {
  const { code } = refusal;
  if (code === 'code-refused') return isLetIn ? words.letInRefused : words.codeRefused;
  // Others at this place may have tried, too. A right code signs in all the same, so nothing is locked.
  if (code === 'too-many') return words.tooManyWrong;
  if (code === NOT_OURS) return words.signInNotOurs;
  if (code === NO_CONNECTION) return words.signInUnreached;
  return problemInWords(refusal);
}
