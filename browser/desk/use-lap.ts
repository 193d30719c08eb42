import { useEffect, useState } from 'react';
import { addressOf } from '@/domain/api/address';
import { LAP } from '@/domain/api/addresses';
import type { Lap } from '@/domain/race/contract/lap';
import { isLap } from '@/domain/race/contract/lap-outline';
import { askApi } from '@/browser/api/ask-api';

/**
 * The present state of a lap that left the queue elsewhere. Null until the server has answered, and where no lap is
 * asked for.
 */
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
