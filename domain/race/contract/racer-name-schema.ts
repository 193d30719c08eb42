import { z } from 'zod';
import type { Cause } from '@/domain/causes';
import { checkRacerName, LONGEST_SENT_NAME } from '@/domain/race/typing/racer-name';

/**
 * A racer's name by the rule of `checkRacerName`, which the form on the phone uses, too. An issue's message is a cause.
 */
export const racerNameSchema = z
  .string()
  .max(LONGEST_SENT_NAME, 'name-too-long' satisfies Cause)
  .transform((given, context) => {
    const checked = checkRacerName(given);
    if (checked.ok) return checked.name;
    context.addIssue({ code: 'custom', message: checked.cause });
    return z.NEVER;
  });
