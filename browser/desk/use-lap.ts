import { useEffect, useState } from 'react';
import { addressOf } from '@/domain/api/address';
import { LAP } from '@/domain/api/addresses';
import type { Lap } from '@/domain/race/contract/lap';
import { isLap } from '@/domain/race/contract/lap-outline';
import { askApi } from '@/browser/api/ask-api';

/** A lap as it is now, for one that left the queue elsewhere; null until the server has told, and for no lap. */
export function useLap(race: string, lapId: string | null): Lap | null {
  const [lap, setLap] = useState<Lap | null>(null);
  useEffect(() => {
    if (lapId === null) return;
    let isOver = false;
    void askApi(addressOf(LAP, { race, id: lapId }), isLap).then((answer) => {
      if (answer.ok && !isOver) setLap(answer.value);
    });
    return () => void (isOver = true);
  }, [race, lapId]);
  return lap?.id === lapId ? lap : null;
}
