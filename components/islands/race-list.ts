import { island } from '@/browser/islands/island';
import { RaceList } from '@/components/race/race-list';

export const mount = island(RaceList);
