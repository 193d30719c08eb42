import { useRef, useState, type FormEvent } from 'react';
import type { Refusal } from '@/domain/api/read-reply';
import { useFreshPress } from '@/browser/fingers/use-fresh-press';
import { Sentence } from '@/components/text/sentence';
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

/** Two racers who are one person. It cannot be taken back, so it says what will be before it is done. */
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
      <summary>Merge with another racer</summary>
      {into === null ? (
        <RacerSearch
          label="The same person as"
          racers={others.filter(({ racerId }) => racerId !== racer.racerId)}
          isComplete={isComplete}
          onPick={setInto}
        />
      ) : (
        <form className="desk-form" onSubmit={(event) => void onSubmit(event)}>
          <p className="note">
            <Sentence
              words={`All laps of ${racer.name} go to ${into.name}, and ${racer.name} leaves the board. The two cannot be parted again.`}
              names={[racer.name, into.name]}
            />
          </p>
          <ReasonField suggestions={['The same racer, spelt in two ways', 'The racer asked for it']} />
          <RefusalNote refusal={refusal} />
          <div className="actions">
            <button type="button" className="button" onClick={() => setInto(null)}>
              Somebody else
            </button>
            <button className="button main">Merge</button>
          </div>
        </form>
      )}
    </details>
  );
}
