import type { Metadata } from 'next';
import { CopyPanel } from '@/components/copy/copy-panel';
import { InstallSteps } from '@/components/copy/install-steps';
import '@/styles/install.css';
import { PageFrame } from '@/app/page-frame';
import { places } from '@/components/frame/places';
import { Island } from '@/components/islands/island';
import { describePage } from '@/editorial/describe/describe-page';
import { hasAddress } from '@/domain/content/parts';
import { quizPages } from '@/editorial/describe/quiz-pages';
import { islandScript } from '@/editorial/read/page-scripts';
import { siteContent } from '@/editorial/content/site-content';
import * as placeNames from '@/generated/words/frame-places';
import * as words from '@/generated/words/pages-offline';

export async function generateMetadata(): Promise<Metadata> {
  const { event } = await siteContent();
  const description = words.description({ event: event.shortName });
  return describePage(event, { path: '/offline', title: placeNames.copy, description });
}

export default async function OfflinePage() {
  const content = await siteContent();
  const { reports, races, quizzes } = content;
  const pages = [
    ...places.map(({ href, name }) => ({ path: href, title: name })),
    { path: '/offline', title: placeNames.copy },
    ...reports.map(({ slug, title }) => ({ path: `/reports/${slug}`, title })),
    ...races.map(({ slug, race }) => ({ path: `/leaderboard/${slug}`, title: race.name })),
    ...quizPages(quizzes).map(({ path, title }) => ({ path, title: placeNames.quizTitle({ title }) })),
    { path: '/search', title: placeNames.search },
    { path: '/desk', title: placeNames.desk },
    { path: '/unavailable', title: placeNames.unavailable },
  ].filter(({ path }) => hasAddress(content, path));
  return (
    <PageFrame>
      <h1>{placeNames.copy}</h1>
      <p className="soft">{words.lead}</p>
      <noscript>
        <p className="note">{words.needsScripts}</p>
      </noscript>
      <Island script={islandScript('copy')} of={CopyPanel} props={{ pages }} />
      <InstallSteps name={content.event.shortName} />
    </PageFrame>
  );
}
