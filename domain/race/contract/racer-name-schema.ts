import { z } from 'zod';
import { checkRacerName, LONGEST_SENT_NAME, TOO_LONG } from '@/domain/race/typing/racer-name';

/** A racer's name by the rule of `checkRacerName`, which the form on the phone shows too. */
export const racerNameSchema = z
  .string()
  .max(LONGEST_SENT_NAME, TOO_LONG)
  .transform((given, context) => {
    const checked = checkRacerName(given);
    if (checked.ok) return checked.name;
    context.addIssue({ code: 'custom', message: checked.reason });
    return z.NEVER;
  });
