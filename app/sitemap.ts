import type { MetadataRoute } from 'next';
import { listAppPages } from '@/editorial/app-pages';
import { quizPages } from '@/editorial/quiz-pages';
import { siteContent } from '@/editorial/site-content';

export const dynamic = 'force-static';

const NOT_LISTED = ['/unavailable', '/offline', '/desk'];

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const { event, reports, races, tiers, quizzes } = await siteContent();
  const notListed = [...NOT_LISTED, ...(tiers ? [] : ['/tiers']), ...(quizzes.length > 0 ? [] : ['/quiz'])];
  const pages = [...(await listAppPages('app'))].filter((path) => !notListed.includes(path));
  return [
    ...pages.toSorted().map((path) => ({ url: event.url + (path === '/' ? '/' : path) })),
    ...races.map(({ slug }) => ({ url: `${event.url}/leaderboard/${slug}` })),
    ...quizPages(quizzes).map(({ path }) => ({ url: event.url + path })),
    ...reports.map(({ slug, updated }) => ({ url: `${event.url}/reports/${slug}`, lastModified: updated })),
  ];
}
