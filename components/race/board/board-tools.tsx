import { Sentence } from '@/components/text/sentence';
import { find } from '@/generated/words/board-frame';
import * as words from '@/generated/words/board-waiting';

/** What may be opened above the ranking, one at a time. */
export type Tool = 'find' | 'waiting';

type Props = { waiting: number; open: Tool | null; toggle: (tool: Tool) => void };

/** In the head of the race: opens the laps that wait, and the search. */
export function BoardTools({ waiting, open, toggle }: Props) {
  const attributesOf = (tool: Tool) => ({
    type: 'button' as const,
    'aria-expanded': open === tool,
    'aria-controls': `board-${tool}`,
    'data-tool': tool,
    onClick: () => toggle(tool),
  });
  return (
    <>
      {waiting > 0 && (
        <button {...attributesOf('waiting')}>
          {words
            .wait({
              laps: waiting,
              unseen: (heard) => (
                <span key="unseen" className="unseen">
                  {heard}
                </span>
              ),
            })
            .map((part, index) => (typeof part === 'string' ? <Sentence key={index} words={part} /> : part))}
        </button>
      )}
      <button {...attributesOf('find')}>
        <span>{find}</span>
      </button>
    </>
  );
}
