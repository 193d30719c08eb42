import { useState } from 'react';
import { copyText } from '@/browser/page/copy-text';
import * as words from '@/generated/words/quiz-share';

/** Gives a friend the same questions: by what the phone has for it, else as words to paste. */
export function ChallengeButton({ text }: { text: string }) {
  const [said, setSaid] = useState('');
  const challenge = async () => {
    const isShared = await navigator.share?.({ text }).then(
      () => true,
      (error: unknown) => error instanceof DOMException && error.name === 'AbortError',
    );
    if (!isShared) setSaid((await copyText(text)) ? words.textCopied : words.copyByHand({ text }));
  };
  return (
    <>
      <button className="button main" type="button" onClick={() => void challenge()}>
        {words.challenge}
      </button>
      <span className="small challenge-said" role="status">
        {said}
      </span>
    </>
  );
}
