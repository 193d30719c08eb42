import { useEffect, useRef } from 'react';
import type { OutboxUse } from '@/browser/outbox/use-outbox';
import { isLeftBy } from './made-by';

/**
 * What was refused because a session had ended is sent again, once, when the same official has signed in. Somebody
 * else's decisions stay refused: the log would name the wrong one.
 */
export function useSentAgain(outbox: OutboxUse, official: string): void {
  const tried = useRef(new Set<string>());
  useEffect(() => {
    for (const { id } of outbox.entries.filter((entry) => isLeftBy(official, entry))) {
      if (tried.current.has(id)) continue;
      tried.current.add(id);
      void outbox.retry(id);
    }
  }, [outbox, official]);
}
