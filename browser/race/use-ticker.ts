import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { headlineOf, lastResultOf, type Headline } from '@/domain/race/board/headline';
import type { Board } from '@/domain/race/contract/board';
import type { RaceState } from '@/domain/race/contract/rules';
import type { LiveState } from './live-state';
import { useCalm } from './use-calm';

/** One line takes two seconds to read. */
const TICKS_EVERY_MS = 2_000;

/** What the ticker tells, and when it happened, in milliseconds since 1970. */
export type Tick =
  | { kind: Headline['kind']; move: Headline; atMs: number }
  | { kind: 'state'; state: RaceState; atMs: number }
  | { kind: 'last'; last: NonNullable<ReturnType<typeof lastResultOf>>; atMs: number };

/**
 * What has just happened in the race, new every two seconds at most. Before anything has happened while somebody looked
 * on, it is the last result; null where there is none.
 */
export function useTicker({ board, link }: Pick<LiveState, 'board' | 'link'>, dayBest: string | null): Tick | null {
  const calm = useCalm(link === 'live' ? board : null, TICKS_EVERY_MS);
  const before = useRef(calm);
  const [tick, setTick] = useState<Tick | null>(null);
  const look = useEffectEvent(() => {
    const told = before.current && calm && tickOf(before.current, calm, dayBest, Date.now());
    before.current = calm;
    if (told) setTick(told);
  });
  useEffect(() => look(), [calm]);
  const last = useMemo(() => (tick === null && board ? lastResultOf(board) : null), [tick, board]);
  return tick ?? (last && { kind: 'last', last, atMs: last.atMs });
}

function tickOf(before: Board, now: Board, dayBest: string | null, atMs: number): Tick | null {
  if (before.state !== now.state) return { kind: 'state', state: now.state, atMs };
  const move = headlineOf(before, now, dayBest);
  return move && { kind: move.kind, move, atMs };
}
