import type { DeskUse } from '@/browser/desk/use-desk';

type Props = { desk: Pick<DeskUse, 'queue' | 'live' | 'laps' | 'open' | 'readAtMs'>; showTime: (at: string) => string };

/** How fresh the queue is, where that is worth a word, and what an empty one means. */
export function DeskState({ desk: { queue, live, laps, open, readAtMs }, showTime }: Props) {
  const asOf = readAtMs === null ? '' : `, as of ${showTime(new Date(readAtMs).toISOString())}`;
  if (laps === null)
    return (
      <p className="soft" role="status">
        {queue.state === 'offline'
          ? 'The queue could not be read: the server cannot be reached. It is read as soon as that works.'
          : queue.state === 'failed'
            ? 'The queue could not be read: the server had trouble. It is asked again.'
            : 'Reading the queue…'}
      </p>
    );
  return (
    <>
      <p className="desk-fresh" role="status" data-look={queue.state === 'ready' ? 'wait' : 'bad'}>
        {queue.state === 'offline'
          ? `No connection${asOf}. You can go on deciding: decisions are kept here and sent later.`
          : queue.state === 'failed'
            ? `The server has trouble${asOf}. It is asked again.`
            : live.link === 'lost'
              ? `The live stream is interrupted: the queue is read every ten seconds${asOf}.`
              : ''}
      </p>
      {open.length === 0 && <Empty state={live.board?.state ?? null} />}
    </>
  );
}

function Empty({ state }: { state: string | null }) {
  return (
    <div className="desk-empty">
      <h2 tabIndex={-1} data-nothing>
        No lap waits
      </h2>
      <p className="soft">
        {state === 'open'
          ? 'The next one shows here by itself.'
          : state === 'scheduled'
            ? 'The race has not opened yet.'
            : 'The race takes no laps any more.'}
      </p>
    </div>
  );
}
