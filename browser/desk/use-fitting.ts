import { useEffect, useState } from 'react';
import type { Refusal } from '@/domain/api/read-reply';
import type { Fitting } from '@/domain/race/contract/rejections';
import type { Queue } from '@/domain/race/contract/requests';
import { lookAtFitting } from './rejections';

/** Nobody types a time of day in less. */
const PAUSE_MS = 250;

export type Found = { count: number; oldest: Queue['laps']; refusal: null } | { count: null; refusal: Refusal };

/**
 * What would be rejected. Null while nothing is asked for, and until the server has answered. It is asked again when
 * the queue was read, and forgotten with another `edition`, which comes of every act.
 */
export function useFitting(
  race: string,
  { device, from, to }: Fitting,
  isAsked: boolean,
  edition: string,
  readAtMs: number | null,
): Found | null {
  const asked = isAsked ? JSON.stringify([race, device, from, to, edition]) : '';
  const [found, setFound] = useState<{ asked: string; found: Found } | null>(null);
  useEffect(() => {
    if (asked === '') return;
    const stop = new AbortController();
    const timer = setTimeout(() => {
      void lookAtFitting(race, { device, from, to }, stop.signal).then((answer) => {
        if (stop.signal.aborted) return;
        const { fitting = 0, laps = [] } = answer.ok ? answer.value : {};
        setFound({
          asked,
          found: answer.ok ? { count: fitting, oldest: laps, refusal: null } : { count: null, refusal: answer.refusal },
        });
      });
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [asked, race, device, from, to, readAtMs]);
  return found?.asked === asked ? found.found : null;
}
