import type { Metadata } from 'next';
import { Desk } from '@/components/desk/desk';
import { Island } from '@/components/islands/island';
import { PageFrame } from '@/app/page-frame';
import { islandScript } from '@/editorial/read/page-scripts';
import { contentWith, siteContent } from '@/editorial/content/site-content';
import * as words from '@/generated/words/desk-page';
import '@/styles/desk.css';

/** For officials only: search engines do not list it, no bar leads here, and it has no preview to share. */
export async function generateMetadata(): Promise<Metadata> {
  const { event } = await siteContent();
  return {
    title: words.title({ event: event.shortName }),
    description: words.description({ event: event.shortName }),
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
      <h1>{words.heading}</h1>
      <noscript>
        <p className="note">{words.needsScripts}</p>
      </noscript>
      <Island script={islandScript('desk')} of={Desk} props={{ races: running, timeZone: event.timeZone }} />
    </PageFrame>
  );
}
