import { useState } from 'react';
import { orNull, outline, text } from '@/domain/outline';
import { remember, remembered } from '@/browser/page/remembered';
import { draftOf, freshDraft, isLapDraft, type Driver, type LapDraft } from './lap-draft';
import type { MyLap } from './my-laps';

type Kept = { id: string | null; draft: LapDraft };
const isKept = outline<Kept>({ id: orNull(text), draft: isLapDraft });

/**
 * What is typed about a new lap, or about one of mine that is changed. This phone remembers it until the lap is sent,
 * however often the form is closed or the page is loaded.
 */
export function useLapDraft(race: string, lap: MyLap | null, me: Driver | null) {
  const key = `${lap ? 'lap-change' : 'lap-draft'}:${race}`;
  const id = lap?.id ?? null;
  const [draft, setDraft] = useState((): LapDraft => {
    const kept = remembered<unknown>(key);
    if (isKept(kept) && kept.id === id) return kept.draft;
    return lap ? draftOf(lap) : freshDraft(me);
  });
  const change = (part: Partial<LapDraft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    remember(key, { id, draft: next } satisfies Kept);
  };
  const forget = () => void remember(key, null);
  return { draft, change, forget };
}
