import { latestOf, standingOf } from '@/domain/race/board/standing-of';
import type { Board, Row } from '@/domain/race/contract/board';
import type { RaceState } from '@/domain/race/contract/rules';
import { shownLapTime } from '@/domain/race/typing/lap-time';
import * as states from '@/generated/words/race-states';
import * as words from '@/generated/words/today-strip';
import { clockAt } from '@/words/dates';
import { moveInWords } from './announcement';
import { shownName } from './shown-name';
import { whenInWords } from './when';

/** Who drives on this phone in a race. `waitingMs` is their last lap that no official has looked at. */
export type StripMe = { racerId: string | null; waitingMs: number | null };

export type StripFacts = {
  board: Board | null;
  isLive: boolean;
  /** When the board was last known to be right, in milliseconds since 1970. */
  asOfMs: number | null;
  /** Null where nobody has driven on this phone. */
  me: StripMe | null;
  /** When the race opens, as an ISO moment. Null where the officials open it. */
  opens: string | null;
  nowMs: number;
  timeZone: string;
};

/** What the strip of a race says. `lapPart` is the query of the address to which its main button leads. */
export type StripWords = {
  state: RaceState | null;
  fresh: string;
  leader: string;
  time: string;
  news: string;
  me: string;
  lapPart: string;
  lap: string;
  names: string[];
};

const NO_TIME = '-.---';

export function stripWords(facts: StripFacts): StripWords {
  const { board, isLive, asOfMs, me, timeZone } = facts;
  const fresh = isLive ? words.live : asOfMs === null ? '' : words.asOf({ clock: clockAt(asOfMs, timeZone) });
  const [leader] = board?.rows ?? [];
  return {
    state: board?.state ?? null,
    fresh,
    leader: leaderWords(board, leader),
    time: leader?.resultMs ? shownLapTime(leader.resultMs) : NO_TIME,
    ...(board?.state === 'final' ? podium(board) : { news: newsWords(facts), me: meWords(board, me) }),
    ...action(board?.state ?? 'open', me),
    names:
      board?.rows
        .slice(0, 3)
        .map(({ name }) => name)
        .concat(latestOf(board.rows)?.name ?? []) ?? [],
  };
}

function leaderWords(board: Board | null, leader: Row | undefined): string {
  if (!board) return words.toBeat;
  if (board.state === 'scheduled') return states.scheduled;
  if (!leader?.resultMs) return words.firstLapLeads;
  const name = shownName(leader.name);
  return board.state === 'final' ? words.wonBy({ name }) : words.leads({ name });
}

/** What changed last, or when there will be something. */
function newsWords({ board, opens, nowMs, timeZone }: StripFacts): string {
  if (!board) return words.unknownBoard;
  if (board.state === 'scheduled') return whenInWords('scheduled', { opens, closes: null }, nowMs, timeZone);
  const latest = latestOf(board.rows);
  if (!latest) return '';
  const { racerId, name, rank, resultMs } = latest;
  return moveInWords({ racerId, name, from: null, to: rank, resultMs, isFaster: true });
}

function meWords(board: Board | null, me: StripMe | null): string {
  if (!board) return '';
  const standing = me?.racerId ? standingOf(board.rows, me.racerId) : null;
  if (standing && 'byMs' in standing)
    return standing.byMs ? words.youLeadBy({ gap: shownLapTime(standing.byMs) }) : words.youLead;
  if (standing) {
    const { rank, betterRank, behindMs } = standing;
    const gap = shownLapTime(behindMs);
    // A place is no count, so its digits are not grouped.
    return words.yourPlaceAndGap({ rank, place: `${rank}`, gap, better: betterRank, betterPlace: `${betterRank}` });
  }
  if (me?.waitingMs) return words.yourLapWaits({ time: shownLapTime(me.waitingMs) });
  return words.racersAndLaps(board.totals);
}

/** The places after the winner's, once the result is final. */
function podium({ rows }: Board): Pick<StripWords, 'news' | 'me'> {
  const [news = '', me = ''] = rows
    .slice(1, 3)
    .map(({ name, rank, resultMs }) =>
      rank && resultMs
        ? words.placed({ rank, place: `${rank}`, name: shownName(name), time: shownLapTime(resultMs) })
        : '',
    );
  return { news, me };
}

function action(state: RaceState, me: StripMe | null): Pick<StripWords, 'lap' | 'lapPart'> {
  if (state === 'open') return { lap: me ? words.addLap : words.sendLap, lapPart: '?add' };
  return state === 'scheduled'
    ? { lap: words.rules, lapPart: '?view=rules' }
    : { lap: words.myLaps, lapPart: '?view=mine' };
}
