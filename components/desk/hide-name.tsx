import { useState, type FormEvent } from 'react';
import { judgeName } from '@/browser/desk/desk-actions';
import type { Refusal } from '@/domain/api/read-reply';
import * as words from '@/generated/words/desk-names';
import * as reasons from '@/generated/words/desk-reasons';
import { ReasonField } from './reason-field';
import { RefusalNote } from './refusal-note';

type Props = { race: string; racerId: string; onDone: () => void };

/** Hides the name of one racer, whether or not anybody has reported it. */
export function HideName({ race, racerId, onDone }: Props) {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = (new FormData(event.currentTarget).get('reason') as string).trim();
    const refused = await judgeName(race, racerId, { verdict: 'hidden', ...(reason && { reason }) });
    if (refused) setRefusal(refused);
    else onDone();
  };
  return (
    <details className="desk-part">
      <summary>{words.hideName}</summary>
      <form className="desk-form" onSubmit={(event) => void onSubmit(event)}>
        <p className="soft small">{words.whatHidingDoes}</p>
        <ReasonField suggestions={[reasons.nameNotShown]} isRequired={false} />
        <RefusalNote refusal={refusal} />
        <button className="button main">{words.hideName}</button>
      </form>
    </details>
  );
}
