const DAY_MS = 24 * 3_600_000;

/**
 * The latest moment, up to `nowMs`, at which clocks of this zone showed `clock` (`14:02` or `14:02:31`), in milliseconds
 * since 1970. It is the begin of that minute or second, with `isEnd` its last millisecond. Null for no time of a clock.
 * Where clocks are changed in between it is wrong by that hour.
 */
export function latestClock(clock: string, timeZone: string, nowMs: number, isEnd = false): number | null {
  const [, hours, minutes, seconds] = /^(\d\d):(\d\d)(?::(\d\d))?$/.exec(clock) ?? [];
  if (hours === undefined) return null;
  const clockMs = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds ?? 0)) * 1_000;
  const agoMs = (msOfDay(nowMs, timeZone) - clockMs + DAY_MS) % DAY_MS;
  return nowMs - agoMs + (isEnd ? (seconds === undefined ? 60_000 : 1_000) - 1 : 0);
}

function msOfDay(ms: number, timeZone: string): number {
  // The same digits in every language.
  const format = new Intl.DateTimeFormat('en-US-u-nu-latn', {
    ...{ timeZone, hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' },
  });
  const [hours, minutes, seconds] = format.format(ms).split(':').map(Number) as [number, number, number];
  return ((hours * 60 + minutes) * 60 + seconds) * 1_000 + (ms % 1_000);
}
