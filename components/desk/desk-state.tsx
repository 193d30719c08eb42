import type { DeskUse } from '@/browser/desk/use-desk';
import * as words from '@/generated/words/desk-queue';

type Props = {
  desk: Pick<DeskUse, 'queue' | 'live' | 'laps' | 'open' | 'selected' | 'readAtMs' | 'total'>;
  showTime: (at: string) => string;
};

/** How fresh the queue is, where that matters, and what an empty queue means. */
export function DeskState({ desk: { queue, live, laps, open, selected, readAtMs, total }, showTime }: Props) {
  if (laps === null || readAtMs === null)
    return (
      <p className="soft" role="status">
        {queue.state === 'offline' ? words.unreached : queue.state === 'failed' ? words.failed : words.reading}
      </p>
    );
  const time = showTime(new Date(readAtMs).toISOString());
  return (
    <>
      <p className="desk-fresh" role="status" data-look={queue.state === 'ready' ? 'wait' : 'bad'}>
        {queue.state === 'offline'
          ? words.unreachedSince({ time })
          : queue.state === 'failed'
            ? words.failedSince({ time })
            : live.link === 'lost'
              ? words.interruptedSince({ time })
              : ''}
      </p>
      {open.length === 0 && <Empty state={live.board?.state ?? null} total={total} />}
      {open.length > 0 && !selected && <AllInHand />}
    </>
  );
}

function AllInHand() {
  return (
    <div className="desk-empty">
      <h2 tabIndex={-1} data-nothing>
        {words.allInHand}
      </h2>
      <p className="soft">{words.takeOne}</p>
    </div>
  );
}

function Empty({ state, total }: { state: string | null; total: number }) {
  return (
    <div className="desk-empty">
      <h2 tabIndex={-1} data-nothing>
        {total > 0 ? words.moreComes({ count: total }) : words.nothing}
      </h2>
      <p className="soft">
        {total > 0
          ? words.moreRead
          : state === 'open'
            ? words.nextComes
            : state === 'scheduled'
              ? words.notOpenYet
              : words.takesNone}
      </p>
    </div>
  );
}
