import type { Event } from '@/domain/content/event';
import type { Report } from '@/domain/content/report';
import { lastChangeOf } from '@/domain/content/venue-time';
import { previewPath } from './preview-path';

/** The report as search engines read it (schema.org Article). Safe inside a script element. */
export function reportJsonLd(event: Event, report: Report, author: string): string {
  const path = `/reports/${report.slug}`;
  const article = {
    '@context': 'https://schema.org',
    '@type': 'Article',
    headline: report.title,
    description: report.summary,
    url: event.url + path,
    image: event.url + previewPath(path),
    datePublished: report.published,
    dateModified: lastChangeOf(report, event.timeZone),
    inLanguage: event.language,
    wordCount: report.words,
    keywords: report.tags.join(', '),
    author: { '@type': 'Organization', name: author },
    isPartOf: { '@type': 'WebSite', name: event.shortName, url: event.url },
    about: {
      '@type': 'Event',
      name: event.name,
      startDate: event.dates.start,
      endDate: event.dates.end,
      location: event.place,
    },
    citation: report.sources.flatMap(({ url }) => url ?? []),
  };
  return JSON.stringify(article).replaceAll('<', '\\u003c');
}
