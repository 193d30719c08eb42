import type { MetadataRoute } from 'next';
import { listAppPages } from '@/editorial/read/app-pages';
import { lastChangeOf } from '@/domain/content/venue-time';
import { hasAddress } from '@/domain/content/parts';
import { quizPages } from '@/editorial/describe/quiz-pages';
import { siteContent } from '@/editorial/content/site-content';

export const dynamic = 'force-static';

const NOT_LISTED = ['/unavailable', '/offline', '/desk'];

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const content = await siteContent();
  const { event, reports, races, quizzes } = content;
  const pages = [...(await listAppPages('app'))].filter(
    (path) => !NOT_LISTED.includes(path) && hasAddress(content, path),
  );
  return [
    ...pages.toSorted().map((path) => ({ url: event.url + (path === '/' ? '/' : path) })),
    ...races.map(({ slug }) => ({ url: `${event.url}/leaderboard/${slug}` })),
    ...quizPages(quizzes).map(({ path }) => ({ url: event.url + path })),
    ...reports.map((report) => ({
      url: `${event.url}/reports/${report.slug}`,
      lastModified: lastChangeOf(report, event.timeZone),
    })),
  ];
}
