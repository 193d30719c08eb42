import { useNow } from '@/browser/page/use-now';
import type { Tick } from '@/browser/race/use-ticker';
import { Sentence } from '@/components/text/sentence';
import { Won } from './won';
import * as announcement from '@/generated/words/race-announcement';
import * as words from '@/generated/words/race-ticker';
import { shownLapTime } from '@/domain/race/typing/lap-time';
import { spanInWords } from '@/words/dates';
import { moveInWords } from '@/words/race/announcement';
import { shownName } from '@/words/race/shown-name';

/** One line that tells what has just happened, and how long ago. Screen readers hear of it elsewhere, in their own time. */
export function Ticker({ tick }: { tick: Tick | null }) {
  const nowMs = useNow(1_000);
  if (!tick) return null;
  const { kind, atMs } = tick;
  const won = 'move' in tick && tick.move.from !== null && tick.move.to !== null ? tick.move.from - tick.move.to : 0;
  const ageMs = Math.max(0, (nowMs ?? atMs) - atMs);
  return (
    <p className="ticker" data-kind={kind}>
      {kind === 'leader' && <span className="ticker-mark">{words.newLeader}</span>}
      {kind === 'best' && <span className="ticker-mark best">{words.best}</span>}
      <span className="ticker-words">
        <Sentence words={tickInWords(tick)} names={[nameIn(tick)]} />
        {won !== 0 && <Won places={won} />}
      </span>
      {nowMs !== null && (
        <span className="ticker-age">
          <Sentence words={ageMs < 1_000 ? words.now : spanInWords(ageMs)} />
        </span>
      )}
    </p>
  );
}

function tickInWords(tick: Tick): string {
  if (tick.kind === 'state') return announcement[tick.state];
  if (tick.kind !== 'last') return moveInWords(tick.move);
  const { name, rank, ms } = tick.last;
  return words.lastResult({ name: shownName(name), rank, place: `${rank}`, time: shownLapTime(ms) });
}

function nameIn(tick: Tick): string | undefined {
  if (tick.kind === 'state') return undefined;
  return shownName(tick.kind === 'last' ? tick.last.name : tick.move.name);
}
