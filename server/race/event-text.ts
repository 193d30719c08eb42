/** One event of a stream (WHATWG HTML, server-sent events). JSON has no line breaks, so `data` is one line. */
export function eventText(name: 'board' | 'change', version: number, json: string | Buffer): Buffer {
  return Buffer.concat([Buffer.from(`id: ${version}\nevent: ${name}\ndata: `), Buffer.from(json), Buffer.from('\n\n')]);
}

/** Keeps a connection alive, and means nothing. */
export const HEARTBEAT = Buffer.from(':\n\n');

/** How long a reader waits before it comes back. Each is given another time, so that they do not all come at once. */
export function retryText(random: () => number = Math.random): string {
  return `retry: ${Math.round(RETRY_FROM_MS + random() * RETRY_SPREAD_MS)}\n\n`;
}
const RETRY_FROM_MS = 1_000;
/** 10,000 phones come back at a rate of 1,250 a second. */
const RETRY_SPREAD_MS = 8_000;

/** The version that a reader has, from the header Last-Event-ID; null for a reader without, or with something else. */
export function parseLastEventId(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : null;
}
