import { useEffect, useRef } from 'react';
import type { OutboxUse } from '@/browser/outbox/use-outbox';
import { isLeftBy } from './made-by';

/**
 * Sends a decision again, once, if it was refused because the session had ended and the same official has signed in.
 * The decisions of other officials stay refused: the log would name the wrong person.
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
