import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageFrame } from '@/app/page-frame';
import { Island } from '@/components/islands/island';
import { AllTiers } from '@/components/tiers/all-tiers';
import { PartSheets } from '@/components/tiers/part-sheets';
import { TierExplorer } from '@/components/tiers/tier-explorer';
import { TierTables } from '@/components/tiers/tier-tables';
import { tierStory } from '@/domain/tiers/tier-story';
import * as words from '@/generated/words/tiers-page';
import { describePage } from '@/editorial/describe/describe-page';
import { islandScript } from '@/editorial/read/page-scripts';
import { contentWith } from '@/editorial/content/site-content';

export async function generateMetadata(): Promise<Metadata> {
  const { event, tiers } = await contentWith('tiers');
  const last = tiers?.tiers.at(-1) ?? notFound();
  const description = words.description({ last: last.usersLabel.toLowerCase(), event: event.name });
  return describePage(event, { path: '/tiers', title: words.title, description });
}

export default async function TiersPage() {
  const { event, tiers, glossary, reports } = await contentWith('tiers');
  if (tiers === null) notFound();
  const report = reports.find(({ slug }) => slug === tiers.report);
  const headingOf = (section: string) => {
    const [page, id] = section.split('#');
    const found = reports.find(({ slug }) => page === `reports/${slug}`);
    return found?.headings.find((heading) => heading.id === id)?.text ?? found?.title ?? section;
  };
  return (
    <PageFrame place="/tiers" className="tiers-page">
      <h1>{words.title}</h1>
      <Island script={islandScript('tiers')} of={TierExplorer} props={{ story: tierStory(tiers) }} />
      <p className="tiers-intro">
        {tiers.intro} {report && <a href={`/reports/${report.slug}`}>{words.readReport}</a>}
      </p>
      <noscript>
        <AllTiers tiers={tiers} />
      </noscript>
      <section className="block tier-tables" aria-labelledby="tables">
        <h2 id="tables">{words.asTables}</h2>
        <TierTables tiers={tiers} />
      </section>
      <PartSheets {...{ tiers, glossary, headingOf }} year={event.day.date.slice(0, 4)} />
    </PageFrame>
  );
}
