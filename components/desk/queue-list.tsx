import type { QueuedLap } from '@/domain/desk/decision';
import type { LapClaim } from '@/domain/race/contract/requests';
import { shownLapTime } from '@/domain/race/typing/lap-time';
import { Exact } from '@/components/text/exact';
import { Name } from '@/components/text/name';
import { Sentence } from '@/components/text/sentence';
import * as lapWords from '@/generated/words/desk-lap';
import * as words from '@/generated/words/desk-queue';
import { agoInWords } from '@/words/dates';

type Props = {
  laps: readonly QueuedLap[];
  /** Those that other desks have in hand. */
  claims: readonly LapClaim[];
  total: number;
  isLive: boolean;
  selectedId: string | null;
  nowMs: number;
  onSelect: (lapId: string) => void;
};

/** A longer list would only be scrolled past. The oldest are decided first, then others come up. */
const SHOWN = 60;

/** The queue, oldest first. A tap takes a lap out of turn. */
export function QueueList({ laps, claims, total, isLive, selectedId, nowMs, onSelect }: Props) {
  const holderOf = (lapId: string) => claims.find((claim) => claim.lapId === lapId)?.by;
  return (
    <section className="desk-queue" aria-labelledby="queue">
      <h2>
        <span id="queue">
          <span>{words.title}</span> <Exact className="soft">{total}</Exact>
        </span>
        {isLive && <span className="desk-live">{words.isLive}</span>}
      </h2>
      <ol className="plain">
        {laps.slice(0, SHOWN).map(({ id, name, timeMs, flags, receivedAt, finished }) => (
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
                <Sentence words={agoInWords(nowMs - Date.parse(receivedAt))} />
              </span>
            </button>
          </li>
        ))}
      </ol>
      {total > SHOWN && (
        <p className="soft">
          <Sentence words={words.younger({ count: total - Math.min(SHOWN, laps.length) })} />
        </p>
      )}
    </section>
  );
}
