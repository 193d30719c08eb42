import type { EntryProblem, OutboxEntry } from '@/domain/outbox/entry';
import { channelNamed } from './channel';

/** What tabs and worker tell one another about the outbox. */
export type OutboxNews =
  | { type: 'changed' }
  /** An entry, or what it withdraws, was answered for good; `answer` is the body of an acceptance. */
  | { type: 'accepted'; entry: OutboxEntry; answer: unknown }
  | { type: 'refused'; entry: OutboxEntry; problem: EntryProblem };

const CHANNEL = 'daypass-outbox';
const listeners = new Set<(news: OutboxNews) => void>();
let channel: BroadcastChannel | null | undefined;

export function tellNews(news: OutboxNews): void {
  openChannel()?.postMessage(news);
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
    channel.onmessage = ({ data }: MessageEvent<OutboxNews>) => listeners.forEach((listener) => listener(data));
  return channel;
}
