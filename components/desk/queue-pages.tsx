import type { QueuePage, QueueView } from '@/domain/desk/queue-view';
import { Sentence } from '@/components/text/sentence';
import * as words from '@/generated/words/desk-queue';

type Props = {
  page: QueuePage;
  /** How many laps of this page are shown. */
  shown: number;
  view: QueueView;
  onLook: (view: QueueView) => void;
};

/** Turns the pages of a long queue. Nothing where all laps are shown. */
export function QueuePages({ page: { before, fitting, next }, shown, view, onLook }: Props) {
  if (before === 0 && next === null) return null;
  const { pages } = view;
  return (
    <nav className="desk-pages" aria-label={words.pages}>
      <p role="status">
        <Sentence words={words.shown({ from: Math.min(before + 1, fitting), to: before + shown, all: fitting })} />
      </p>
      <button
        type="button"
        className="button"
        disabled={pages.length === 0}
        onClick={() => onLook({ ...view, pages: pages.slice(0, -1) })}
      >
        {words.older}
      </button>
      <button
        type="button"
        className="button"
        disabled={next === null}
        onClick={() => next !== null && onLook({ ...view, pages: [...pages, next] })}
      >
        {words.youngerLaps}
      </button>
    </nav>
  );
}
