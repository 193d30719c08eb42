import { useRef, useState, type FormEvent } from 'react';
import type { Refusal } from '@/domain/api/read-reply';
import { useFreshPress } from '@/browser/fingers/use-fresh-press';
import { Sentence } from '@/components/text/sentence';
import * as words from '@/generated/words/desk-racer';
import * as reasons from '@/generated/words/desk-reasons';
import { RacerSearch, type NamedRacer } from './racer-search';
import { ReasonField } from './reason-field';
import { RefusalNote } from './refusal-note';

type Props = {
  racer: { racerId: string; name: string };
  others: readonly NamedRacer[];
  isComplete: boolean;
  onMerge: (into: NamedRacer, reason: string) => Promise<Refusal | null>;
  onDone: () => void;
};

/** Merges two racers who are one person. A merge cannot be taken back, so the form first says what will happen. */
export function MergeForm({ racer, others, isComplete, onMerge, onDone }: Props) {
  const [into, setInto] = useState<NamedRacer | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const part = useRef<HTMLDetailsElement>(null);
  useFreshPress(part, into?.racerId ?? '');

  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!into) return;
    const reason = (new FormData(event.currentTarget).get('reason') as string).trim();
    const refused = await onMerge(into, reason);
    if (refused) setRefusal(refused);
    else onDone();
  };

  return (
    <details ref={part} className="desk-part">
      <summary>{words.mergeWith}</summary>
      {into === null ? (
        <RacerSearch
          label={words.samePersonAs}
          racers={others.filter(({ racerId }) => racerId !== racer.racerId)}
          isComplete={isComplete}
          onPick={setInto}
        />
      ) : (
        <form className="desk-form" onSubmit={(event) => void onSubmit(event)}>
          <p className="note">
            <Sentence
              words={words.mergeEffect({ name: racer.name, into: into.name })}
              names={[racer.name, into.name]}
            />
          </p>
          <ReasonField suggestions={[reasons.sameRacer, reasons.racerAsked]} />
          <RefusalNote refusal={refusal} />
          <div className="actions">
            <button type="button" className="button" onClick={() => setInto(null)}>
              {words.somebodyElse}
            </button>
            <button className="button main">{words.merge}</button>
          </div>
        </form>
      )}
    </details>
  );
}
