type Props = {
  words: string;
  names?: readonly (string | null | undefined)[];
  /** The time that stands out, where the sentence has it. */
  strong?: string;
};

/**
 * Words that may be translated, with numbers, times and these names as they are. It comes anew whenever it changes, as
 * React cannot write into what a translator has put in the place of its text (decision 017).
 */
export function Sentence({ words, names = [], strong }: Props) {
  if (words === '') return null;
  const parts = partsOf(words, names);
  const strongAt = strong === undefined ? -1 : parts.indexOf(strong);
  // The same words fall into other parts when other names are known.
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

const NUMBER = '\\d+(?:[.,:]\\d+)*';

/** Words, and between each two of them a number or a name. */
function partsOf(words: string, names: NonNullable<Props['names']>): string[] {
  const exact = [...names.flatMap((name) => (name ? escape(name) : [])), NUMBER];
  return words.split(new RegExp(`(${exact.join('|')})`));
}

const escape = (name: string) => name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
