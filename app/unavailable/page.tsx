import type { Metadata } from 'next';
import { PageFrame } from '@/app/page-frame';
import { ReportList } from '@/components/report/report-list';
import { describePage } from '@/editorial/describe/describe-page';
import { hasAddress } from '@/domain/content/parts';
import { quizPages } from '@/editorial/describe/quiz-pages';
import { listDrawings } from '@/editorial/drawings/report-drawing';
import { siteContent } from '@/editorial/content/site-content';
import * as places from '@/generated/words/frame-places';
import * as words from '@/generated/words/pages-unavailable';

export async function generateMetadata(): Promise<Metadata> {
  const { event } = await siteContent();
  const { title, description } = words;
  return {
    ...describePage(event, { path: '/unavailable', title, description }),
    robots: { index: false },
  };
}

/** The worker answers with this page when it does not know an address and the network is gone. */
export default async function UnavailablePage() {
  const content = await siteContent();
  const { reports, races, quizzes } = content;
  const more = [
    { path: '/', title: places.today },
    { path: '/tiers', title: places.tiers },
    { path: '/glossary', title: places.glossary },
    { path: '/search', title: places.search },
    { path: '/offline', title: places.copy },
  ].filter(({ path }) => hasAddress(content, path));
  return (
    <PageFrame>
      <h1>{words.title}</h1>
      <p className="note">{words.lead}</p>
      {reports.length > 0 && (
        <section className="block" aria-labelledby="reports">
          <h2 id="reports">{places.reports}</h2>
          <ReportList reports={reports} drawings={listDrawings(reports)} level="h3" />
        </section>
      )}
      <Links
        id="races"
        title={places.leaderboard}
        pages={races.map(({ slug, race }) => ({ path: `/leaderboard/${slug}`, title: race.name }))}
      />
      <Links id="quizzes" title={places.quiz} pages={quizPages(quizzes)} />
      <Links id="more" title={words.more} pages={more} />
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
