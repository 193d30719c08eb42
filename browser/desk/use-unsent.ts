import { unsentDecisions } from '@/domain/desk/decision';
import { readOutbox } from '@/storage/outbox-table';
import { useOutbox } from '@/browser/outbox/use-outbox';

/** The decisions of all races that have not reached the server. */
export function useUnsent() {
  const outbox = useOutbox();
  return {
    count: unsentDecisions(outbox.entries).length,
    /** How many the phone has now: the view may not show yet what was decided a moment ago. */
    countNow: async (): Promise<number> => {
      const { entries } = await readOutbox().catch(() => outbox);
      return unsentDecisions(entries).length;
    },
    sendNow: () => outbox.sendNow(),
  };
}
