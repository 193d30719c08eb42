import { useEffect, useEffectEvent } from 'react';
import { onNews, type OutboxNews } from '@/storage/news';

/**
 * While this page is open, tells what the server answered to entries: the answer to an accepted one, or why one was
 * refused.
 */
export function useOutboxNews(listener: (news: Exclude<OutboxNews, { type: 'changed' }>) => void): void {
  const hear = useEffectEvent(listener);
  useEffect(() => onNews((news) => news.type !== 'changed' && hear(news)), []);
}
