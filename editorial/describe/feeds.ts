import { Feed } from 'feed';
import type { Report } from '@/domain/content/report';
import { venueMoment } from '@/domain/content/venue-time';
import type { Content } from '@/editorial/content/load-content';
import { nameOf } from './name-of';

/** Entries of both feeds, the one that changed last first. */
function entriesOf({ event, reports, people }: Content) {
  const entries = reports.map((report) => ({
    link: `${event.url}/reports/${report.slug}`,
    title: report.title,
    summary: report.summary,
    author: nameOf(people, report.author),
    published: new Date(venueMoment(report.published, '00:00', event.timeZone)),
    updated: new Date(updatedMs(report, event.timeZone)),
  }));
  return entries.toSorted((a, b) => b.updated.getTime() - a.updated.getTime());
}

/** A day is that of the venue. An update without a time counts from its midnight. */
const updatedMs = ({ updated, updatedTime = '00:00' }: Report, timeZone: string): number =>
  venueMoment(updated, updatedTime, timeZone);

/** RFC 4287. Titles and summaries are html there, whatever is in them. */
export function atomFeed(content: Content): string {
  const { event } = content;
  const entries = entriesOf(content);
  const feed = new Feed({
    title: event.name,
    description: event.description,
    id: `${event.url}/`,
    link: `${event.url}/`,
    language: event.language,
    copyright: '',
    // Never the time of the build: the same content has to make the same bytes.
    updated: entries[0]?.updated ?? new Date(venueMoment(event.day.date, '00:00', event.timeZone)),
    feedLinks: { atom: `${event.url}/feed.atom` },
  });
  for (const { link, title, summary, author, updated, published } of entries)
    feed.addItem({
      title: asHtml(title),
      id: link,
      link,
      description: asHtml(summary),
      author: [{ name: author }],
      date: updated,
      published,
    });
  return feed.atom1().replace('<feed ', `<feed xml:lang="${event.language}" `);
}

/** https://www.jsonfeed.org/version/1.1. Titles and summaries are plain text there. */
export function jsonFeed(content: Content): string {
  const { event } = content;
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: event.name,
    home_page_url: `${event.url}/`,
    feed_url: `${event.url}/feed.json`,
    description: event.description,
    language: event.language,
    items: entriesOf(content).map(({ link, title, summary, author, updated, published }) => ({
      ...{ id: link, url: link, title, summary, content_text: summary },
      date_published: published.toISOString(),
      date_modified: updated.toISOString(),
      authors: [{ name: author }],
    })),
  };
  return JSON.stringify(feed, null, 2);
}

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const asHtml = (text: string): string => text.replace(/[&<>]/g, (sign) => SIGNS[sign]!);
