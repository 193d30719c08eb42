type Props = { words: string; names?: readonly (string | null | undefined)[] };

/**
 * Words that may be translated, with numbers, times and these names as they are. It comes anew whenever it changes, as
 * React cannot write into what a translator has put in the place of its text (decision 017).
 */
export const Sentence = ({ words, names = [] }: Props) =>
  words === '' ? null : <span key={words}>{partsOf(words, names)}</span>;

const NUMBER = '\\d+(?:[.,:]\\d+)*';

function partsOf(words: string, names: NonNullable<Props['names']>) {
  const exact = [...names.flatMap((name) => (name ? escape(name) : [])), NUMBER];
  return words.split(new RegExp(`(${exact.join('|')})`)).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      <bdi key={index} translate="no">
        {part}
      </bdi>
    ),
  );
}

const escape = (name: string) => name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
