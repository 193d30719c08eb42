import type { z } from 'zod';
import type { boardChangeSchema, boardSchema, rowSchema, waitingLapSchema } from './board-schema';

/** Rows of a board that a watcher of the live stream is given, and kept right. */
export const WATCHED_ROWS = 100;
/** Waiting laps that a board names, the newest ones; `totals.waiting` counts all. */
export const SHOWN_WAITING = 50;

/** One racer on a board. */
export type Row = z.infer<typeof rowSchema>;

/** A lap that waits for an official, apart from the ranking. */
export type WaitingLap = z.infer<typeof waitingLapSchema>;

export type Board = z.infer<typeof boardSchema>;

/** What happened to a board since the change before: an event of the live stream. */
export type BoardChange = z.infer<typeof boardChangeSchema>;
