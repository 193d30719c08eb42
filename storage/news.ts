import type { EntryProblem, OutboxEntry } from '@/domain/outbox/entry';
import type { Outbox } from '@/domain/outbox/outbox-event';
import { parseEntry } from '@/domain/outbox/parse-entry';
import { channelNamed } from './channel';
import { openKept } from './open';

/** The entries after a change, or as a read found them, and the moment (see below) of that change or read. */
export type OutboxNow = { entries: Outbox; atMs: number };
/** A row of the table `laps`. */
export type LapRow = readonly [id: string, row: unknown];

/** What tabs and worker tell one another about the outbox. */
export type OutboxNews =
  /** Without `now` the entries have to be read: an older version sent this, or not all entries are on the phone. */
  | { type: 'changed'; now?: OutboxNow }
  /**
   * An entry, or its withdrawal, was answered for good. `answer` is the server's body. `lap` is the row that the answer
   * put into the laps; null where it put none, and missing where the laps have to be read.
   */
  | { type: 'accepted'; entry: OutboxEntry; answer: unknown; lap?: LapRow | null }
  | { type: 'refused'; entry: OutboxEntry; problem: EntryProblem; lap?: LapRow | null };

const CHANNEL = 'daypass-outbox';
const listeners = new Set<(news: OutboxNews) => void>();
let channel: BroadcastChannel | null | undefined;

/*
 * Each read or change of the outbox has a moment. Transactions on one table run one after the other in all tabs, so the
 * clock inside a transaction gives their order. A page never goes behind the latest moment that it knows, in case the
 * clock is put back.
 */
let latestMs = 0;
/** The moment of a read. Call it within the read's transaction. */
export const readMoment = (): number => (latestMs = Math.max(latestMs, Date.now()));
/** The moment of a change. Call it within the change's transaction. */
export const changeMoment = (): number => (latestMs = Math.max(latestMs + 1, Date.now()));

/** Tells this page, all other tabs and the worker. */
export function tellNews(news: OutboxNews): void {
  openChannel()?.postMessage(isOnPhone() ? news : withoutRows(news));
  // A channel does not hear its own messages.
  for (const listener of listeners) listener(news);
}

/** Calls the listener with news of this page, of other tabs and of the worker. Returns a function that stops it. */
export function onNews(listener: (news: OutboxNews) => void): () => void {
  openChannel();
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function openChannel(): BroadcastChannel | null {
  if (channel !== undefined) return channel;
  channel = channelNamed(CHANNEL);
  if (channel)
    channel.onmessage = ({ data }: MessageEvent<OutboxNews>) => {
      const news = isOnPhone() ? parsed(data) : withoutRows(data);
      for (const listener of listeners) listener(news);
    };
  return channel;
}

/** Whether the outbox is on the phone. No other page can send, nor should show, what only this page has in memory. */
const isOnPhone = () => openKept().troubleWith('outbox') === null;

function withoutRows(news: OutboxNews): OutboxNews {
  if (news.type === 'changed') return { type: 'changed' };
  const { lap: _, ...rest } = news;
  return rest;
}

/** Another tab may have another version of the app, so its entries are parsed like stored ones. */
function parsed(news: OutboxNews): OutboxNews {
  if (news.type !== 'changed' || !news.now) return news;
  if (!Array.isArray(news.now.entries) || !Number.isFinite(news.now.atMs)) return { type: 'changed' };
  const entries = news.now.entries.flatMap((entry) => parseEntry(entry) ?? []);
  if (entries.length < news.now.entries.length) return { type: 'changed' };
  latestMs = Math.max(latestMs, news.now.atMs);
  return { type: 'changed', now: { entries, atMs: news.now.atMs } };
}
