import type { Lap } from '@/domain/race/contract/lap';
import { formatLapTime } from '@/domain/race/typing/lap-time';

export type NamedLap = Pick<Lap, 'timeMs' | 'name'>;

/** What messages say of a lap so that people know which one it is: `00:09.123` and `Ada`. */
export const lapNamed = ({ timeMs, name }: NamedLap) => ({ time: formatLapTime(timeMs), name });
