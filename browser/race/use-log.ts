import { useCallback, useEffect, useRef, useState } from 'react';
import { addressOf } from '@/domain/api/address';
import { LOG } from '@/domain/api/addresses';
import { isLogPage } from '@/domain/race/contract/answer-outlines';
import { oneAtATime } from '@/browser/tabs/one-at-a-time';
import { askApi } from '@/browser/api/ask-api';
import { stateAfter, type Fetched, type FetchedState } from '@/browser/api/fetched';
import { LOG_PAGE, type LogFacts, newerAfter, olderAfter, withFacts } from './log-facts';
import { useBoard } from './use-board';

const GAP_MS = 1_000;
/** What was read, in memory as long as the page lasts. */
const logs = new Map<string, { facts: LogFacts; asOfMs: number }>();

export type LogUse = Fetched<LogFacts> & {
  hasMore: boolean;
  /** Fetches the facts before the oldest one that is here. */
  more: () => void;
};

/** The change log of a race, newest first. Follows the board while it is live. */
export function useLog(race: string): LogUse {
  const { board, link } = useBoard(race);
  const version = board?.version ?? null;
  // Another history has another log.
  const key = `${race} ${board?.epoch ?? ''}`;
  const wanted = useRef({ key, version, isOlder: false });
  const asking = useRef<(() => void) | null>(null);
  const [lastFetch, setLastFetch] = useState<FetchedState>({ state: 'loading', problem: null });

  useEffect(() => {
    const stop = new AbortController();
    const reading = oneAtATime(async () => {
      const { key: log, isOlder, version: latest } = wanted.current;
      wanted.current.isOlder = false;
      const asked = await readLog({ race, key: log }, latest, isOlder, stop.signal);
      if (!stop.signal.aborted) setLastFetch(asked);
    }, GAP_MS);
    asking.current = reading.ask;
    return () => {
      stop.abort();
      reading.stop();
    };
  }, [race]);

  useEffect(() => {
    Object.assign(wanted.current, { key, version });
    if (version !== null) asking.current?.();
  }, [key, version]);

  const refresh = useCallback(() => asking.current?.(), []);
  const more = useCallback(() => {
    wanted.current.isOlder = true;
    asking.current?.();
  }, []);
  const known = logs.get(key);
  const hasMore = known !== undefined && olderAfter(known.facts) !== null;
  // Without a board it is unknown what to ask for.
  const told = version === null && link === 'lost' ? { state: 'offline' as const, problem: null } : lastFetch;
  return { data: known?.facts ?? null, asOfMs: known?.asOfMs ?? null, ...told, hasMore, refresh, more };
}

async function readLog(
  { race, key }: { race: string; key: string },
  version: number | null,
  isOlder: boolean,
  stop: AbortSignal,
): Promise<FetchedState> {
  const facts = logs.get(key)?.facts ?? [];
  const newer = version === null ? null : newerAfter(facts, version);
  const after = isOlder ? olderAfter(facts) : (newer?.after ?? null);
  const known = isOlder || !newer?.isAnew ? facts : [];
  if (after !== null) {
    const asked = await askApi(addressOf(LOG, { race }, { after, limit: LOG_PAGE }), isLogPage, { stop });
    if (!asked.ok) return stateAfter(asked);
    logs.set(key, { facts: withFacts(known, asked.value.log), asOfMs: Date.now() });
  } else logs.set(key, { facts: known, asOfMs: Date.now() });
  return { state: 'ready', problem: null };
}
