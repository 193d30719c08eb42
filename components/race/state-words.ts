import type { RaceState } from '@/domain/race/contract/rules';
import * as words from '@/generated/words/race-states';

export const stateNames: Record<RaceState, string> = words;
