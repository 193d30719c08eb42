import { COPY_CHANNEL, type CopyNews } from '@/domain/offline/messages';

const channel = new BroadcastChannel(COPY_CHANNEL);

/** Tells all open pages, by a channel: a worker that installs does not control any client yet. */
export function tell(news: CopyNews): void {
  channel.postMessage(news);
}
