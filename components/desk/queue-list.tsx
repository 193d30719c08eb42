import type { QueuedLap } from '@/domain/desk/decision';
import type { LapClaim } from '@/domain/race/contract/requests';
import { useTurnedPage } from '@/browser/desk/use-turned-page';
import type { QueuePage, QueueView } from '@/domain/desk/queue-view';
import { shownLapTime } from '@/domain/race/typing/lap-time';
import { Exact } from '@/components/text/exact';
import { Name } from '@/components/text/name';
import { Sentence } from '@/components/text/sentence';
import * as lapWords from '@/generated/words/desk-lap';
import * as words from '@/generated/words/desk-queue';
import { agoInWords } from '@/words/dates';
import { OnlyPhone } from './only-phone';
import { QueuePages } from './queue-pages';

type Props = {
  laps: readonly QueuedLap[];
  /** Those that other desks have in hand. */
  claims: readonly LapClaim[];
  total: number;
  /** Null: all that this phone knows. */
  page: QueuePage | null;
  view: QueueView;
  onLook: (view: QueueView) => void;
  isLive: boolean;
  selectedId: string | null;
  nowMs: number;
  onSelect: (lapId: string) => void;
};

/** What a phone draws anew each second without a stutter. The server's pages are as long. */
const SHOWN = 100;

/** A page of the queue, oldest first. A tap takes a lap out of turn. */
export function QueueList(props: Props) {
  const { laps, claims, total, page, view, onLook, isLive, selectedId, nowMs, onSelect } = props;
  const head = useTurnedPage(page ? `${page.device} ${page.before}` : '');
  const holderOf = (lapId: string) => claims.find((claim) => claim.lapId === lapId)?.by;
  return (
    <section className="desk-queue" aria-labelledby="queue">
      <h2 ref={head} tabIndex={-1}>
        <span id="queue">
          <span>{words.title}</span> <Exact className="soft">{total}</Exact>
        </span>
        {isLive && <span className="desk-live">{words.isLive}</span>}
      </h2>
      {page?.device && <OnlyPhone device={page.device} count={page.fitting} onLook={onLook} />}
      <ol className="plain">
        {laps.slice(0, SHOWN).map(({ id, name, timeMs, flags, receivedAt, finished, device }) => (
          <li key={id}>
            <button type="button" aria-current={id === selectedId || undefined} onClick={() => onSelect(id)}>
              <span className="desk-time" translate="no">
                {finished ? shownLapTime(timeMs) : `${shownLapTime(timeMs)} ${lapWords.notFinished}`}
              </span>
              <span className="desk-name">
                <Name>{name}</Name>
              </span>
              <span className="desk-marks">
                {flags.length > 0 && (
                  <span className="desk-flagged">
                    <Sentence words={words.flags({ count: flags.length })} />
                  </span>
                )}
                {holderOf(id) !== undefined && (
                  <Sentence words={words.inHand({ official: holderOf(id)! })} names={[holderOf(id)]} />
                )}
                {device !== undefined && (
                  <span translate="no">
                    <span className="unseen">{words.phone({ device })}</span>
                    <span aria-hidden="true">{device}</span>
                  </span>
                )}
                <Sentence words={agoInWords(nowMs - Date.parse(receivedAt))} />
              </span>
            </button>
          </li>
        ))}
      </ol>
      {page && <QueuePages page={page} shown={laps.length} view={view} onLook={onLook} />}
    </section>
  );
}
