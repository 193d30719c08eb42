import { useEffect, useState } from 'react';
import { addressOf } from '@/domain/api/address';
import { LAP } from '@/domain/api/addresses';
import { decidedLately } from '@/domain/desk/decided-lately';
import type { Lap } from '@/domain/race/contract/lap';
import { isLap } from '@/domain/race/contract/lap-outline';
import { useLog } from '@/browser/race/use-log';
import { askApi } from '@/browser/api/ask-api';

/**
 * The laps that anybody decided last, as they are now, latest first. A racer whose laps are all rejected is on no board
 * and could not be found otherwise. Null until the first laps have been read.
 */
export function useLately(race: string): { laps: readonly Lap[] | null; isOffline: boolean } {
  const log = useLog(race);
  const [laps, setLaps] = useState<readonly Lap[] | null>(null);
  const ids = log.data ? decidedLately(log.data).join(' ') : null;

  useEffect(() => {
    if (ids === null) return;
    let isOver = false;
    const asked = ids.split(' ').filter(Boolean);
    const answers = asked.map((id) => askApi(addressOf(LAP, { race, id }), isLap));
    void Promise.all(answers).then((all) => {
      if (!isOver) setLaps(all.flatMap((answer) => (answer.ok ? [answer.value] : [])));
    });
    return () => void (isOver = true);
  }, [race, ids]);

  return { laps, isOffline: log.state === 'offline' || log.state === 'failed' };
}
