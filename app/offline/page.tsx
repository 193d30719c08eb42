import type { Metadata } from 'next';
import { CopyPanel } from '@/components/copy/copy-panel';
import { PageFrame } from '@/app/page-frame';
import { places } from '@/components/frame/places';
import { Island } from '@/components/islands/island';
import { describePage } from '@/editorial/describe/describe-page';
import { hasAddress } from '@/editorial/describe/parts';
import { quizPages } from '@/editorial/describe/quiz-pages';
import { islandScript } from '@/editorial/read/page-scripts';
import { siteContent } from '@/editorial/read/site-content';

export async function generateMetadata(): Promise<Metadata> {
  const { event } = await siteContent();
  const description = `What of the ${event.shortName} companion is kept on this phone, how large it is, and whether it opens without a network.`;
  return describePage(event, { path: '/offline', title: 'On this phone', description });
}

export default async function OfflinePage() {
  const content = await siteContent();
  const { reports, races, quizzes } = content;
  const pages = [
    ...places.map(({ href, name }) => ({ path: href, title: name })),
    ...reports.map(({ slug, title }) => ({ path: `/reports/${slug}`, title })),
    ...races.map(({ slug, race }) => ({ path: `/leaderboard/${slug}`, title: race.name })),
    ...quizPages(quizzes).map(({ path, title }) => ({ path, title: `Quiz: ${title}` })),
    { path: '/tiers', title: 'Tier explorer' },
    { path: '/desk', title: 'Desk of the officials' },
    { path: '/unavailable', title: 'Page for unknown addresses' },
  ].filter(({ path }) => hasAddress(content, path));
  return (
    <PageFrame place="/offline">
      <h1>On this phone</h1>
      <p className="soft">
        Everything is copied to your phone by itself after the first page has opened, so that it works without a
        connection.
      </p>
      <noscript>
        <p className="note">
          This needs scripts, which are switched off in this browser. Pages can be read, but nothing is kept for
          offline.
        </p>
      </noscript>
      <Island script={islandScript('copy')} of={CopyPanel} props={{ pages }} />
    </PageFrame>
  );
}
