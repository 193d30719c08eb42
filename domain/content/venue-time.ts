/**
 * The moment of a day and a time (`HH:MM`) at the venue, in milliseconds. A time that a change of clocks skips becomes
 * one beside it.
 */
export function venueMoment(date: string, time: string, timeZone: string): number {
  const asUtc = Date.parse(`${date}T${time}:00Z`);
  const near = asUtc - offsetMs(asUtc, timeZone);
  return asUtc - offsetMs(near, timeZone);
}

/**
 * When a report was last changed, as data for machines: the moment where its time is known (`2026-11-27T16:30:00.000Z`),
 * else the day.
 */
export function lastChangeOf(report: { updated: string; updatedTime?: string | undefined }, timeZone: string): string {
  const { updated, updatedTime } = report;
  return updatedTime === undefined ? updated : new Date(venueMoment(updated, updatedTime, timeZone)).toISOString();
}

/** How far the clocks of a zone are ahead of UTC at a moment. */
function offsetMs(ms: number, timeZone: string): number {
  const format = new Intl.DateTimeFormat('en-US', {
    ...{ timeZone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric' },
    ...{ hour: 'numeric', minute: 'numeric', second: 'numeric' },
  } as const);
  const part = Object.fromEntries(format.formatToParts(ms).map(({ type, value }) => [type, Number(value)]));
  return (
    Date.UTC(part.year!, part.month! - 1, part.day, part.hour, part.minute, part.second) - Math.floor(ms / 1000) * 1000
  );
}
