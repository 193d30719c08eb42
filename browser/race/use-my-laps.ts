'use client';

import type { EntryProblem, OutboxEntry } from '@/domain/outbox/entry';
import type { Lap } from '@/domain/race/lap';

/** Who drives on this phone. `racerId` is known once the server has taken a lap in this race. */
export type Me = { name: string; country: string | null; racerId: string | null };

export type LapInput = {
  name: string;
  country: string | null;
  timeMs: number;
  resets: number;
  /** ISO 8601. */
  racedAt: string;
};

/**
 * Where a lap of mine is: `unsent` waits on this phone, `withdrawing` was taken back and the server has yet to hear it, `refused` was
 * not taken by the server; the others are the server's words.
 */
export type MyLapStage = 'unsent' | 'refused' | 'withdrawing' | 'waiting' | 'verified' | 'rejected' | 'withdrawn';

export type MyLap = {
  id: string;
  stage: MyLapStage;
  name: string;
  timeMs: number;
  resets: number;
  racedAt: string;
  /** The rank it would have on the last board, while it is not decided; null when it would not count or no board is known. */
  wouldRank: number | null;
  /** Who decided, when and why. */
  decision: Lap['decision'] | null;
  /** Why the last try failed, or why it was refused. */
  problem: EntryProblem | null;
  /** The entry of the outbox, for retry, edit, cancel, dismiss; null once the server has it. */
  entry: OutboxEntry | null;
  /** The lap as the server last gave it; null before. */
  lap: Lap | null;
  /** Decided since the person last saw it. */
  isNews: boolean;
};

export type MyLapsUse = {
  /** Newest first. */
  laps: readonly MyLap[];
  me: Me | null;
  /** Remembers who drives before the first lap. */
  remember(me: { name: string; country: string | null }): Promise<void>;
  /** Keeps the lap, sends it, and gives its id. Rejects when it could not be kept on this phone. */
  submit(input: LapInput): Promise<string>;
  /** Changes a lap that is still in the outbox. */
  edit(id: string, input: LapInput): Promise<string | null>;
  /** Takes back a lap, in the outbox or at the server while it waits there. */
  withdraw(id: string): Promise<void>;
  /** Marks the decisions that arrived meanwhile as seen. */
  markSeen(): Promise<void>;
  refresh(): void;
};

export function useMyLaps(_race: string): MyLapsUse {
  throw new Error('to be filled');
}
