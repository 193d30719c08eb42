/** One event of a stream (WHATWG HTML, server-sent events). JSON has no line breaks, so `data` is one line. */
export function eventText(name: 'board' | 'change', place: string, json: string | Buffer): Buffer {
  return Buffer.concat([Buffer.from(`id: ${place}\nevent: ${name}\ndata: `), Buffer.from(json), Buffer.from('\n\n')]);
}

/** A comment, which means nothing, but shows that the connection is alive. */
export const HEARTBEAT = Buffer.from(':\n\n');

/**
 * Tells a reader how long to wait before it connects again. Each gets another time, so that they do not all come at
 * once.
 */
export function retryText(random: () => number = Math.random): string {
  return `retry: ${Math.round(RETRY_FROM_MS + random() * RETRY_SPREAD_MS)}\n\n`;
}
const RETRY_FROM_MS = 1_000;
/** 10,000 phones then come back at 1,250 a second. */
const RETRY_SPREAD_MS = 8_000;
