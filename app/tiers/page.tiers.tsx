import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageFrame } from '@/app/page-frame';
import { Island } from '@/components/islands/island';
import { AllTiers } from '@/components/tiers/all-tiers';
import { PartSheets } from '@/components/tiers/part-sheets';
import { TierExplorer } from '@/components/tiers/tier-explorer';
import { TierTables } from '@/components/tiers/tier-tables';
import { tierStory } from '@/domain/tiers/tier-story';
import { describePage } from '@/editorial/describe/describe-page';
import { islandScript } from '@/editorial/read/page-scripts';
import { contentWith, siteContent } from '@/editorial/read/site-content';

export async function generateMetadata(): Promise<Metadata> {
  const { event, tiers } = await siteContent();
  const last = tiers?.tiers.at(-1)?.usersLabel.toLowerCase() ?? 'many users';
  const description = `An architecture that grows with the number of its users, up to ${last}: what to add, what to replace and why. From ${event.name}.`;
  return describePage(event, { path: '/tiers', title: 'Tier explorer', description });
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
    <PageFrame place="/reports" className="tiers-page">
      <h1>Tier explorer</h1>
      <p className="tiers-intro">
        {tiers.intro} {report && <a href={`/reports/${report.slug}`}>Read the report</a>}
      </p>
      <Island script={islandScript('tiers')} of={TierExplorer} props={{ story: tierStory(tiers) }} />
      <noscript>
        <AllTiers tiers={tiers} />
      </noscript>
      <section className="block tier-tables" aria-labelledby="tables">
        <h2 id="tables">The same as tables</h2>
        <TierTables tiers={tiers} />
      </section>
      <PartSheets {...{ tiers, glossary, headingOf }} year={event.day.date.slice(0, 4)} />
    </PageFrame>
  );
}
