import { island } from '@/browser/islands/island';
import { RaceView } from '@/components/race/race-view';

export const mount = island(RaceView);
