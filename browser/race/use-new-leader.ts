import { useEffect, useRef, useState } from 'react';
import type { LiveState } from './live-state';

/** Under a second, so that nobody waits for the head to come back. */
const MOMENT_MS = 900;

/** The racer who has just taken the lead while somebody looked on, for a moment. Else null. */
export function useNewLeader({ board, link }: Pick<LiveState, 'board' | 'link'>): string | null {
  const [leader, setLeader] = useState<string | null>(null);
  const before = useRef<string | null>(null);
  const first = board?.rows[0];
  const now = link === 'live' && first?.rank === 1 ? first.racerId : null;
  useEffect(() => {
    const isNew = before.current !== null && now !== null && before.current !== now;
    before.current = now;
    if (!isNew) return;
    const begin = setTimeout(() => setLeader(now));
    const end = setTimeout(() => setLeader(null), MOMENT_MS);
    return () => {
      clearTimeout(begin);
      clearTimeout(end);
      setLeader(null);
    };
  }, [now]);
  return leader;
}
