import { useCallback, useEffect, useRef, useState } from 'react';
import type { Guard } from '@/domain/outline';
import { stateAfter, type Fetched, type FetchedState } from './fetched';
import { following } from './following';

type LastAnswer<T> = { data: T; asOfMs: number };
/** The last answer of each path, in memory as long as the page lasts. What was opened before is shown at once. */
const answers = new Map<string, LastAnswer<unknown>>();

type LastFetch = FetchedState & { path: string | null };
type Following = { version: number | string | null; gapMs: number };

/**
 * The answer of the API at a path. It is asked for again when `version` changes (at least `gapMs` after the last time),
 * when the connection is back, and by `refresh`. The last answer stays meanwhile, and where no new one can be had. With
 * `path` null nothing is asked for.
 */
export function useFetched<T>(path: string | null, isAnswer: Guard<T>, { version, gapMs }: Following): Fetched<T> {
  const [last, setLast] = useState<LastFetch>({ path, state: 'loading', problem: null });
  const asking = useRef<(() => void) | null>(null);
  const askedFor = useRef(version);

  useEffect(() => {
    if (path === null) return;
    const { ask, stop } = following(path, isAnswer, gapMs, (answer) => {
      if (answer.ok) answers.set(path, { data: answer.value, asOfMs: Date.now() });
      setLast({ path, ...stateAfter(answer) });
    });
    asking.current = ask;
    return stop;
  }, [path, isAnswer, gapMs]);

  useEffect(() => {
    if (askedFor.current === version) return;
    askedFor.current = version;
    asking.current?.();
  }, [version]);

  const refresh = useCallback(() => asking.current?.(), []);
  const known = path === null ? undefined : (answers.get(path) as LastAnswer<T> | undefined);
  // The outcome at another path says nothing about this one.
  const { state, problem } = last.path === path ? last : { state: 'loading' as const, problem: null };
  return { data: known?.data ?? null, asOfMs: known?.asOfMs ?? null, state, problem, refresh };
}
