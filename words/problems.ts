import type { OutboxEntry } from '@/domain/outbox/entry';
import { NOT_OURS } from '@/domain/api/meaning-codes';
import { isTurnedBack } from '@/domain/outbox/others';
import * as causes from '@/generated/words/problem-causes';
import * as words from '@/generated/words/problems';

/** A refusal of the API, or that nothing of it came (`status` null). */
export type Problem = { code: string; status: number | null; cause?: string | undefined; field?: string | undefined };
type Table = Readonly<Record<string, string>>;

/** By cause and by code: these have no word in common that means two things. */
const SAID: Table = causes;

/**
 * A refusal of the API for the person who asked: by its cause, else by its code, else by the field it names. A newer server
 * may have a code that this page does not know: then the code itself. `more`: causes that only some people meet.
 */
export function problemInWords({ code, status, cause = '', field }: Problem, more: Table = {}): string {
  if (status === null) return code === NOT_OURS ? words.notOurs : words.nothingCame;
  const byCause = more[cause] ?? SAID[cause];
  if (byCause !== undefined) return byCause;
  if (code === 'invalid' && field) return words.field({ field });
  return SAID[code] ?? words.code({ code });
}

/** Why a write that waits has not got through; empty where it has not failed. */
export function whyItWaits(entry: Pick<OutboxEntry, 'lastProblem' | 'turnedBack'>): string {
  if (!entry.lastProblem) return '';
  return isTurnedBack(entry) ? words.turnedBack : problemInWords(entry.lastProblem);
}
