import { parseArgs } from 'node:util';
import { z } from 'zod';
import { MOST_RACERS } from './invented-racers';

const FALLBACK = { origin: 'http://localhost:3000', racers: '220', laps: '2000', speed: '10', seed: '1' };

export const USAGE = `npm run demo -- [options]     a race day with invented racers, through the public API

  --speed N      laps per second (${FALLBACK.speed})
  --racers N     invented racers, up to ${MOST_RACERS} (${FALLBACK.racers})
  --laps N       laps (${FALLBACK.laps})
  --race SLUG    the race (the first that is open)
  --seed N       another number is another day (${FALLBACK.seed})
  --origin URL   the server (${FALLBACK.origin})
  --code CODE    one-time code of an official, for a server whose database is elsewhere
                 (without it an official is made in the database that DATABASE_URL names)`;

const whole = (most: number) => z.coerce.number().int().min(1).max(most);
const schema = z.object({
  origin: z.url({ protocol: /^https?$/ }).transform((url) => new URL(url).origin),
  race: z.string().min(1).nullable().default(null),
  racers: whole(MOST_RACERS),
  laps: whole(1_000_000),
  speed: z.coerce.number().positive().max(10_000),
  seed: whole(1_000_000_000),
  code: z.string().min(1).nullable().default(null),
});
export type CommandOptions = z.infer<typeof schema>;

/** The options of the command line, or what is wrong with them. */
export function readOptions(
  args: string[],
): { ok: true; options: CommandOptions | 'help' } | { ok: false; reason: string } {
  const type = 'string' as const;
  const names = ['origin', 'race', 'racers', 'laps', 'speed', 'seed', 'code'];
  const options = { ...Object.fromEntries(names.map((name) => [name, { type }])), help: { type: 'boolean' as const } };
  try {
    const { values } = parseArgs({ args, options });
    if (values.help) return { ok: true, options: 'help' };
    const parsed = schema.safeParse({ ...FALLBACK, ...values });
    if (parsed.success) return { ok: true, options: parsed.data };
    return {
      ok: false,
      reason: parsed.error.issues.map(({ path, message }) => `--${path.join('.')}: ${message}`).join('\n'),
    };
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
}
