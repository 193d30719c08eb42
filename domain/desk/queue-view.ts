import type { Queue } from '@/domain/race/contract/requests';

/** Which part of the queue a desk looks at. */
export type QueueView = {
  /** Only laps of this device. Null: of all. */
  device: string | null;
  /** `after` of the page that is shown, after those of the pages before it. Empty: the oldest laps. */
  pages: readonly number[];
};

export const OLDEST: QueueView = { device: null, pages: [] };

/** The query of the page. Undefined for the oldest laps of all devices. */
export function queryOf({ device, pages }: QueueView): Record<string, string | number> | undefined {
  const after = pages.at(-1);
  if (device === null && after === undefined) return undefined;
  return { ...(device !== null && { device }), ...(after !== undefined && { after }) };
}

/** What the server said about the page that is shown. */
export type QueuePage = {
  device: string | null;
  /** How many laps fit, and how many of them come before this page. */
  fitting: number;
  before: number;
  /** Null: this is the last page. */
  next: number | null;
  devices: NonNullable<Queue['devices']>;
};

/** An older server, or one asked before an update, names no pages. */
export function pageOf(
  { device }: QueueView,
  { total, fitting = total, before = 0, next = null, devices }: Queue,
): QueuePage {
  return { device, fitting, before, next, devices: devices ?? [] };
}
