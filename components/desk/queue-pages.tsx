import { OLDEST, type QueuePage, type QueueView } from '@/domain/desk/queue-view';
import { Sentence } from '@/components/text/sentence';
import * as words from '@/generated/words/desk-queue';

type Props = {
  page: QueuePage;
  /** How many laps of this page are shown. */
  shown: number;
  view: QueueView;
  onLook: (view: QueueView) => void;
};

/** Turns the pages of a long queue, and leaves the laps of one phone again. Nothing where all laps are shown. */
export function QueuePages({ page, shown, view, onLook }: Props) {
  const { device, before, fitting, next } = page;
  const isAll = before === 0 && next === null;
  if (isAll && device === null) return null;
  return (
    <nav className="desk-pages" aria-label={words.pages}>
      {device !== null && (
        <p>
          <span translate="no">{words.onlyPhone({ device })}</span>{' '}
          <button type="button" className="button" onClick={() => onLook(OLDEST)}>
            {words.allPhones}
          </button>
        </p>
      )}
      {!isAll && (
        <>
          <p role="status">
            <Sentence words={words.shown({ from: Math.min(before + 1, fitting), to: before + shown, all: fitting })} />
          </p>
          <div className="desk-pages-turn">
            <button
              type="button"
              className="button"
              disabled={view.pages.length === 0}
              onClick={() => onLook({ ...view, pages: view.pages.slice(0, -1) })}
            >
              {words.older}
            </button>
            <button
              type="button"
              className="button"
              disabled={next === null}
              onClick={() => next !== null && onLook({ ...view, pages: [...view.pages, next] })}
            >
              {words.youngerLaps}
            </button>
          </div>
        </>
      )}
    </nav>
  );
}
