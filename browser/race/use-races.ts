import { useCallback, useEffect, useState } from 'react';
import { isRaces } from '@/domain/race/contract/answer-outlines';
import type { RaceSummary } from '@/domain/race/contract/requests';
import { keep, kept } from '@/browser/reader/kept';
import { askApi } from '@/browser/api/ask-api';
import type { Fetched } from '@/browser/api/fetched';

const KEY = 'races';
const ASK_EVERY_MS = 30_000;

type Answer = Omit<Fetched<readonly RaceSummary[]>, 'refresh'>;
const nothing: Answer = { data: null, state: 'loading', problem: null, asOfMs: null };

/** All races with their state and numbers: the last ones this phone knows at once, then the server's. */
export function useRaces(): Fetched<readonly RaceSummary[]> {
  const [answer, setAnswer] = useState(nothing);
  const refresh = useCallback(() => void ask().then((news) => setAnswer((old) => ({ ...old, ...news }))), []);

  useEffect(() => {
    const begin = setTimeout(() => {
      setAnswer((old) => ({ ...old, ...lastKnown() }));
      refresh();
    });
    const timer = setInterval(() => document.visibilityState === 'visible' && refresh(), ASK_EVERY_MS);
    for (const event of ['online', 'focus']) addEventListener(event, refresh);
    return () => {
      clearTimeout(begin);
      clearInterval(timer);
      for (const event of ['online', 'focus']) removeEventListener(event, refresh);
    };
  }, [refresh]);

  return { ...answer, refresh };
}

async function ask(): Promise<Partial<Answer>> {
  const asked = await askApi('/api/races', isRaces);
  if (!asked.ok) return asked.state === 'failed' ? { state: 'failed', problem: asked.problem } : { state: 'offline' };
  const known = { data: asked.value.races, asOfMs: Date.now() };
  keep(KEY, known);
  return { ...known, state: 'ready', problem: null };
}

/** Checked again: an earlier version of the app may have kept it. */
function lastKnown(): Partial<Answer> {
  const { data, asOfMs } = kept<{ data?: unknown; asOfMs?: unknown }>(KEY) ?? {};
  const known: unknown = { races: data };
  return isRaces(known) && typeof asOfMs === 'number' ? { data: known.races, asOfMs } : {};
}
