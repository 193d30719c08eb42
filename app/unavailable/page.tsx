import type { Metadata } from 'next';
import { PageFrame } from '@/app/page-frame';
import { ReportList } from '@/components/report/report-list';
import { describePage } from '@/editorial/describe/describe-page';
import { hasAddress } from '@/editorial/describe/parts';
import { quizPages } from '@/editorial/describe/quiz-pages';
import { siteContent } from '@/editorial/read/site-content';

export async function generateMetadata(): Promise<Metadata> {
  const { event } = await siteContent();
  const description =
    'Shown for an address that is not on this phone while there is no connection. Lists what is there.';
  return {
    ...describePage(event, { path: '/unavailable', title: 'Not on this phone', description }),
    robots: { index: false },
  };
}

/** What the worker answers with when an address is unknown and the network is gone. */
export default async function UnavailablePage() {
  const content = await siteContent();
  const { reports, races, quizzes } = content;
  const more = [
    { path: '/', title: 'Today' },
    { path: '/tiers', title: 'Tier explorer' },
    { path: '/glossary', title: 'Glossary' },
    { path: '/offline', title: 'On this phone' },
  ].filter(({ path }) => hasAddress(content, path));
  return (
    <PageFrame>
      <h1>Not on this phone</h1>
      <p className="note">
        There is no connection, and this address is not among the pages kept here. Try it again later, or open one of
        these: they need no network.
      </p>
      {reports.length > 0 && (
        <section className="block" aria-labelledby="reports">
          <h2 id="reports">Reports</h2>
          <ReportList reports={reports} level="h3" />
        </section>
      )}
      <Links
        id="races"
        title="Leaderboard"
        pages={races.map(({ slug, race }) => ({ path: `/leaderboard/${slug}`, title: race.name }))}
      />
      <Links id="quizzes" title="Quiz" pages={quizPages(quizzes)} />
      <Links id="more" title="More" pages={more} />
    </PageFrame>
  );
}

type LinksProps = { id: string; title: string; pages: { path: string; title: string }[] };

function Links({ id, title, pages }: LinksProps) {
  if (pages.length === 0) return null;
  return (
    <section className="block" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul>
        {pages.map(({ path, title: name }) => (
          <li key={path}>
            <a href={path}>{name}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
