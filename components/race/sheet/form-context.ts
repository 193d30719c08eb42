import type { Board } from '@/domain/race/contract/board';
import type { RaceRules } from '@/domain/race/contract/rules';

/** What every lap form of this race has to know. */
export type FormContext = {
  raceName: string;
  rules: RaceRules;
  board: Board | null;
  /** Who on the board has this name, where this phone has sent a lap under it. */
  racerIdOf: (name: string) => string | null;
  nowMs: number | null;
  timeZone: string;
};
