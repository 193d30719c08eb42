import * as partWords from '@/generated/words/quiz-parts';
import { Mark } from './mark';
import type { PartVerdict } from './part-verdict';

const shapes = { hit: 'right', partly: 'partly', missed: 'partly', false: 'wrong' } as const;

/** How one part fared, in a shape and a word, with the author's reason where there is one. */
export function PartNote({ verdict, why, words }: { verdict: PartVerdict; why?: string | undefined; words?: string }) {
  if (!verdict && !why) return null;
  return (
    <span className="part-note">
      {verdict && (
        <span className="part-verdict" data-verdict={verdict}>
          <Mark verdict={shapes[verdict]} />
          <span>{words ?? partWords[verdict]}</span>
        </span>
      )}
      {why && <span>{why}</span>}
    </span>
  );
}
