import { z } from 'zod';
import type { Cause, CauseFacts } from '@/domain/causes';
import { lapMsSchema } from './lap-schema';
import { parseLapTime } from '@/domain/race/typing/lap-time';

/** The two fields in which a time can be sent: as people write it, or as whole milliseconds. */
export const timeFields = { time: z.string().max(40).optional(), timeMs: lapMsSchema.optional() };

type WithTime = { time?: string | undefined; timeMs?: number | undefined };
type Timed<T> = Omit<T, 'time' | 'timeMs'>;

/**
 * Turns `time` or `timeMs` into `timeMs`. Both are refused at the field `time`, and so is neither, unless it is
 * optional.
 */
export function withTimeMs<Schema extends z.ZodType<WithTime>>(
  schema: Schema,
): z.ZodType<Timed<z.output<Schema>> & { timeMs: number }, z.input<Schema>>;
export function withTimeMs<Schema extends z.ZodType<WithTime>>(
  schema: Schema,
  options: { isTimeOptional: true },
): z.ZodType<Timed<z.output<Schema>> & { timeMs?: number }, z.input<Schema>>;
export function withTimeMs(schema: z.ZodType<WithTime>, { isTimeOptional = false } = {}): z.ZodType {
  return schema.transform(({ time, timeMs, ...rest }, context) => {
    const refuse = (cause: Cause, facts: CauseFacts = {}) => {
      context.addIssue({ code: 'custom', path: ['time'], message: cause, params: facts });
      return z.NEVER;
    };
    if (time !== undefined && timeMs !== undefined) return refuse('time-twice');
    if (timeMs !== undefined) return { ...rest, timeMs };
    if (time === undefined) return isTimeOptional ? rest : refuse('time-missing');
    const parsed = parseLapTime(time);
    return parsed.ok ? { ...rest, timeMs: parsed.ms } : refuse(parsed.cause, { given: time });
  });
}
