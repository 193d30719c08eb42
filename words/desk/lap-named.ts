import type { Lap } from '@/domain/race/contract/lap';
import { shownLapTime } from '@/domain/race/typing/lap-time';

export type NamedLap = Pick<Lap, 'timeMs' | 'name'>;

/** What messages say of a lap so that people know which one it is: `9.123` and `Ada`. */
export const lapNamed = ({ timeMs, name }: NamedLap) => ({ time: shownLapTime(timeMs), name });
