import type { EntryProblem, OutboxEntry } from '@/domain/outbox/entry';
import type { Outbox } from '@/domain/outbox/outbox-event';
import { parseEntry } from '@/domain/outbox/parse-entry';
import { channelNamed } from './channel';
import { openKept } from './open';

/** The entries as a change left them, or a read found them, and its moment (below). */
export type OutboxNow = { entries: Outbox; atMs: number };
/** A row of the table of laps, as it was put there. */
export type LapRow = readonly [id: string, row: unknown];

/** What tabs and worker tell one another about the outbox. */
export type OutboxNews =
  /** Without `now` the entries have to be read: an older version told it, or not all of them are on the phone. */
  | { type: 'changed'; now?: OutboxNow }
  /**
   * An entry, or what it withdraws, was answered for good; `answer` is the body of an acceptance. `lap`: what is kept of it
   * from now on, null where that is nothing; missing where it has to be read.
   */
  | { type: 'accepted'; entry: OutboxEntry; answer: unknown; lap?: LapRow | null }
  | { type: 'refused'; entry: OutboxEntry; problem: EntryProblem; lap?: LapRow | null };

const CHANNEL = 'daypass-outbox';
const listeners = new Set<(news: OutboxNews) => void>();
let channel: BroadcastChannel | null | undefined;

/*
 * Transactions on one table come one after the other in all tabs, so the clock within each of them tells their order: its
 * moment. A page goes on from the latest moment that it knows, in case the clock is put back.
 */
let latestMs = 0;
/** The moment of a read: asked for within it. */
export const readMoment = (): number => (latestMs = Math.max(latestMs, Date.now()));
/** The moment of a change: asked for within it. */
export const changeMoment = (): number => (latestMs = Math.max(latestMs + 1, Date.now()));

export function tellNews(news: OutboxNews): void {
  openChannel()?.postMessage(isOnPhone() ? news : withoutRows(news));
  // A channel does not hear itself.
  for (const listener of listeners) listener(news);
}

/** Hears what happens in this page, in other tabs and in the worker. Returns the undo. */
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

/** What is in the memory of one page only no other one can send, nor should show. */
const isOnPhone = () => openKept().troubleWith('outbox') === null;

function withoutRows(news: OutboxNews): OutboxNews {
  if (news.type === 'changed') return { type: 'changed' };
  const { lap: _, ...rest } = news;
  return rest;
}

/** The other tab may be of another version of the app, whose entries are read as any that were kept. */
function parsed(news: OutboxNews): OutboxNews {
  if (news.type !== 'changed' || !news.now) return news;
  if (!Array.isArray(news.now.entries) || !Number.isFinite(news.now.atMs)) return { type: 'changed' };
  const entries = news.now.entries.flatMap((entry) => parseEntry(entry) ?? []);
  if (entries.length < news.now.entries.length) return { type: 'changed' };
  latestMs = Math.max(latestMs, news.now.atMs);
  return { type: 'changed', now: { entries, atMs: news.now.atMs } };
}
