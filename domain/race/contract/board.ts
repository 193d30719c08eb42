import type { z } from 'zod';
import type {
  boardChangeSchema,
  boardSchema,
  rowSchema,
  shortChangeSchema,
  waitingChangeSchema,
  waitingLapSchema,
} from './board-schema';

/** How many rows a watcher of the live stream gets. All changes to them are sent. */
export const WATCHED_ROWS = 100;
/** How many waiting laps a board lists: the newest ones. `totals.waiting` counts all. */
export const SHOWN_WAITING = 50;

/** One racer on a board. */
export type Row = z.infer<typeof rowSchema>;

/** A lap that waits for an official. It is not in the ranking. */
export type WaitingLap = z.infer<typeof waitingLapSchema>;

export type Board = z.infer<typeof boardSchema>;

/** An event of the live stream: what has changed on the board since the event before. */
export type BoardChange = z.infer<typeof boardChangeSchema>;

export type WaitingChange = z.infer<typeof waitingChangeSchema>;

/** The same with the changes of the waiting list instead of the list. */
export type ShortChange = z.infer<typeof shortChangeSchema>;
