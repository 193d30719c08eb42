import { COPY_CHANNEL, type CopyNews } from '@/domain/offline/messages';

const channel = new BroadcastChannel(COPY_CHANNEL);

/** Tells every open page. Not clients.postMessage: a worker that installs does not control them yet. */
export function tell(news: CopyNews): void {
  channel.postMessage(news);
}
