import { uuidv7 } from 'uuidv7';

/** The body of a lap that any open race accepts. `rest` replaces fields, `name` is the racer's. */
export function makeLapBody({ name = 'Grace', ...rest }: { name?: string; [field: string]: unknown } = {}) {
  return { id: uuidv7(), racer: { name }, time: '9.123', racedAt: '2026-11-24T09:59:30.000Z', ...rest };
}
