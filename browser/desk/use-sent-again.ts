import { useEffect, useRef } from 'react';
import type { OutboxUse } from '@/browser/outbox/use-outbox';
import { isLeftBy } from './made-by';

/**
 * A decision that was refused because the session had ended is sent again, once, when the same official has signed in.
 * Decisions of other officials stay refused: the log would name the wrong person.
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
