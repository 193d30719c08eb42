import type { OutboxEntry } from '@/domain/outbox/entry';
import { NOT_OURS } from '@/domain/api/meaning-codes';
import { isTurnedBack } from '@/domain/outbox/others';
import * as causes from '@/generated/words/problem-causes';
import * as words from '@/generated/words/problems';

/** A refusal of the API. `status` null: nothing of the API came. */
export type ProblemFacts = {
  code: string;
  status: number | null;
  cause?: string | undefined;
  field?: string | undefined;
};
type Table = Readonly<Record<string, string>>;

/** Words by cause and by code in one table: no cause and code with the same name mean different things. */
const SAID: Table = causes;

/**
 * A refusal of the API for the person who asked: by its cause, else by its code, else by the field it names. A newer
 * server may send a code that this page does not know; then it shows the code itself. `more`: causes that only some
 * people meet.
 */
export function problemInWords({ code, status, cause = '', field }: ProblemFacts, more: Table = {}): string {
  if (status === null) return code === NOT_OURS ? words.notOurs : words.nothingCame;
  const byCause = more[cause] ?? SAID[cause];
  if (byCause !== undefined) return byCause;
  if (code === 'invalid' && field) return words.field({ field });
  return SAID[code] ?? words.code({ code });
}

/** Why a waiting write has not got through. Empty where it has not failed. */
export function whyItWaits(entry: Pick<OutboxEntry, 'lastProblem' | 'turnedBack'>): string {
  if (!entry.lastProblem) return '';
  return isTurnedBack(entry) ? words.turnedBack : problemInWords(entry.lastProblem);
}
