import type { Board } from '@/domain/race/contract/board';
import type { RaceRules } from '@/domain/race/contract/rules';

/** What every lap form of this race has to know. */
export type FormContext = {
  raceName: string;
  rules: RaceRules;
  board: Board | null;
  myRacerId: string | null;
  nowMs: number | null;
  timeZone: string;
};
