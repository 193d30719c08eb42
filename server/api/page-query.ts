import { z } from 'zod';
import { fittingShape } from '@/domain/race/contract/rejections';

const MOST_ROWS = 1_000;

/** A number in an address. Only digits are accepted, as `Number` would also read '', '0x10' and '1e3'. */
function wholeNumber(least: number, most: number, fallback: number) {
  const message = `expected a whole number from ${least} to ${most}`;
  return z
    .string(message)
    .regex(/^\d{1,15}$/, message)
    .transform(Number)
    .pipe(z.int(message).min(least, message).max(most, message))
    .default(fallback);
}

const limit = wholeNumber(1, MOST_ROWS, 100);

export const boardQuerySchema = z.object({ limit, after: z.string().max(200).optional() });
export const logQuerySchema = z.object({ limit, after: wholeNumber(0, Number.MAX_SAFE_INTEGER, 0) });
export const queueQuerySchema = z.object({
  limit,
  after: wholeNumber(0, Number.MAX_SAFE_INTEGER, 0),
  ...fittingShape,
});
/** Another word means the whole list, as it does to a server that does not know this one. */
export const liveQuerySchema = z.object({ waiting: z.literal('changes').optional().catch(undefined) });
