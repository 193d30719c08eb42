import type { Metadata } from 'next';
import { Desk } from '@/components/desk/desk';
import { Island } from '@/components/islands/island';
import { PageFrame } from '@/app/page-frame';
import { islandScript } from '@/editorial/read/page-scripts';
import { contentWith, siteContent } from '@/editorial/read/site-content';
import '@/styles/desk.css';

/** For officials alone: no search engine lists it, no bar leads here, and it has no preview to share. */
export async function generateMetadata(): Promise<Metadata> {
  const { event } = await siteContent();
  return {
    title: `Desk · ${event.shortName}`,
    description: `Where the officials of ${event.shortName} decide which laps count.`,
    alternates: { canonical: '/desk' },
    robots: { index: false, follow: false },
  };
}

export default async function DeskPage() {
  const { event, races } = await contentWith('desk');
  const running = races.flatMap(({ slug, race: { name, rules } }) => {
    if (!rules) return [];
    const { plausibleFromMs, maxResetsPerLap } = rules;
    return [{ slug, name, rules: { plausibleFromMs, maxResetsPerLap } }];
  });
  return (
    <PageFrame className="desk">
      <h1>Desk</h1>
      <noscript>
        <p className="note">This page needs scripts, which are switched off in this browser.</p>
      </noscript>
      <Island script={islandScript('desk')} of={Desk} props={{ races: running, timeZone: event.timeZone }} />
    </PageFrame>
  );
}
