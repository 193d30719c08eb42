import { useEffect, useEffectEvent } from 'react';
import { onNews, type OutboxNews } from '@/storage/news';

/** Tells what the server said to entries, while this page is open: the answer of an acceptance, or why it refused. */
export function useOutboxNews(listener: (news: Exclude<OutboxNews, { type: 'changed' }>) => void): void {
  const hear = useEffectEvent(listener);
  useEffect(() => onNews((news) => news.type !== 'changed' && hear(news)), []);
}
