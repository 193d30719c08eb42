import { useEffect, useState } from 'react';
import { addressOf } from '@/domain/api/address';
import { LAP } from '@/domain/api/addresses';
import type { OutboxEntry } from '@/domain/outbox/entry';
import type { Lap } from '@/domain/race/contract/lap';
import { isLap } from '@/domain/race/contract/lap-outline';
import { askApi } from '@/browser/api/ask-api';

/** A decision that came too late. `lap` is what became of the lap; null until the server has told. */
export type Refused = { entry: OutboxEntry; lapId: string; lap: Lap | null };

/** The laps of refused decisions as they are now. */
export function useRefused(race: string, refused: readonly { entry: OutboxEntry; lapId: string }[]): Refused[] {
  const [laps, setLaps] = useState<ReadonlyMap<string, Lap>>(new Map());
  const wanted = refused.map(({ entry, lapId }) => `${entry.id} ${lapId}`).join(',');

  useEffect(() => {
    let isOver = false;
    for (const [entryId, lapId] of wanted
      .split(',')
      .filter(Boolean)
      .map((pair) => pair.split(' '))) {
      void askApi(addressOf(LAP, { race, id: lapId! }), isLap).then((answer) => {
        if (answer.ok && !isOver) setLaps((known) => new Map(known).set(entryId!, answer.value));
      });
    }
    return () => void (isOver = true);
  }, [race, wanted]);

  return refused.map((each) => ({ ...each, lap: laps.get(each.entry.id) ?? null }));
}
