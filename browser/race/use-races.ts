import { useEffect, useMemo } from 'react';
import { RACES } from '@/domain/api/addresses';
import { isRaces } from '@/domain/race/contract/answer-outlines';
import type { RaceSummary } from '@/domain/race/contract/requests';
import { remember, remembered } from '@/browser/page/remembered';
import { useHydrated } from '@/browser/page/use-hydrated';
import type { Fetched } from '@/browser/api/fetched';
import { useFetched } from '@/browser/api/use-fetched';

const KEY = 'races';
const ASK_EVERY_MS = 30_000;
/** The shortest time between two questions, for whoever switches windows quickly. */
const LATEST = { version: null, gapMs: 1_000 };

type Known = { data: readonly RaceSummary[]; asOfMs: number };

/** All races with their state and numbers: at once the last that this phone knows, then the server's. */
export function useRaces(): Fetched<readonly RaceSummary[]> {
  // The exported page holds no races. They are shown once React has taken it over.
  const isHydrated = useHydrated();
  const fetched = useFetched(isHydrated ? RACES : null, isRaces, LATEST);
  const { data, asOfMs, refresh } = fetched;
  const before = useMemo(() => (isHydrated ? lastKnown() : null), [isHydrated]);

  useEffect(() => {
    const timer = setInterval(refresh, ASK_EVERY_MS);
    addEventListener('focus', refresh);
    return () => {
      clearInterval(timer);
      removeEventListener('focus', refresh);
    };
  }, [refresh]);
  useEffect(() => {
    if (data && asOfMs !== null) remember(KEY, { data: data.races, asOfMs } satisfies Known);
  }, [data, asOfMs]);

  return { ...fetched, data: data?.races ?? before?.data ?? null, asOfMs: asOfMs ?? before?.asOfMs ?? null };
}

/** Checked again, as an earlier version of the app may have written it. */
function lastKnown(): Known | null {
  const { data, asOfMs } = remembered<{ data?: unknown; asOfMs?: unknown }>(KEY) ?? {};
  const known: unknown = { races: data };
  return isRaces(known) && typeof asOfMs === 'number' ? { data: known.races, asOfMs } : null;
}
