import { Feed } from 'feed';
import type { Content } from '@/editorial/content/load-content';
import { nameOf } from './name-of';

/** The feed of all reports, newest first. Both formats are made from it. */
export function reportFeed({ event, reports, people }: Content): Feed {
  const newest = reports.toSorted((a, b) => b.updated.localeCompare(a.updated));
  const feed = new Feed({
    title: event.name,
    description: event.description,
    id: `${event.url}/`,
    link: `${event.url}/`,
    language: event.language,
    copyright: '',
    // Never the time of the build: the same content has to make the same bytes.
    updated: new Date(newest[0]?.updated ?? event.day.date),
    feedLinks: { atom: `${event.url}/feed.atom`, json: `${event.url}/feed.json` },
  });
  for (const { slug, title, summary, author, published, updated } of newest) {
    const link = `${event.url}/reports/${slug}`;
    feed.addItem({
      title,
      id: link,
      link,
      description: summary,
      author: [{ name: nameOf(people, author) }],
      date: new Date(updated),
      published: new Date(published),
    });
  }
  return feed;
}
