import type { Metadata } from 'next';
import { PageFrame } from '@/components/frame/page-frame';
import { ReportList } from '@/components/report/report-list';
import { describePage } from '@/editorial/describe-page';
import { quizPages } from '@/editorial/quiz-pages';
import { siteContent } from '@/editorial/site-content';

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
  const { reports, races, tiers, quizzes } = await siteContent();
  return (
    <PageFrame>
      <h1>Not on this phone</h1>
      <p className="note">
        There is no connection, and this address is not among the pages kept here. Try it again later, or open one of
        these: they need no network.
      </p>
      <section className="block" aria-labelledby="reports">
        <h2 id="reports">Reports</h2>
        <ReportList reports={reports} level="h3" />
      </section>
      <Links
        id="races"
        title="Leaderboard"
        links={races.map(({ slug, race }) => [`/leaderboard/${slug}`, race.name])}
      />
      <Links id="quizzes" title="Quiz" links={quizPages(quizzes).map(({ path, title }) => [path, title])} />
      <Links
        id="more"
        title="More"
        links={[
          ['/', 'Today'],
          ...(tiers ? [['/tiers', 'Tier explorer'] as const] : []),
          ['/glossary', 'Glossary'],
          ['/offline', 'On this phone'],
        ]}
      />
    </PageFrame>
  );
}

type LinksProps = { id: string; title: string; links: (readonly [href: string, name: string])[] };

function Links({ id, title, links }: LinksProps) {
  if (links.length === 0) return null;
  return (
    <section className="block" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul>
        {links.map(([href, name]) => (
          <li key={href}>
            <a href={href}>{name}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
