import { sentenceParts } from '@/words/sentence-parts';

type Props = {
  words: string;
  names?: readonly (string | null | undefined)[];
  /** A time to emphasise, where the sentence has it. */
  strong?: string;
};

/**
 * Words that may be translated, while numbers, times and these names stay as they are. The element is drawn anew
 * whenever it changes: a translator may have replaced its text, and React cannot write into the replacement (decision
 * 017).
 */
export function Sentence({ words, names = [], strong }: Props) {
  if (words === '') return null;
  const parts = sentenceParts(words, names);
  const strongAt = strong === undefined ? -1 : parts.indexOf(strong);
  // The same words split into other parts when other names are known.
  return (
    <span key={parts.join('|')}>
      {parts.map((part, index) =>
        index % 2 === 0 ? (
          part
        ) : index === strongAt ? (
          <strong key={index} className="time" translate="no">
            {part}
          </strong>
        ) : (
          <bdi key={index} translate="no">
            {part}
          </bdi>
        ),
      )}
    </span>
  );
}
