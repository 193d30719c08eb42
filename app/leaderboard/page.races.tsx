import type { Metadata } from 'next';
import { PageFrame } from '@/app/page-frame';
import { Island } from '@/components/islands/island';
import { RaceList } from '@/components/race/race-list';
import { describePage } from '@/editorial/describe/describe-page';
import { championsOf } from '@/editorial/describe/champions';
import { islandScript } from '@/editorial/read/page-scripts';
import { contentWith, siteContent } from '@/editorial/content/site-content';
import { leaderboard as title } from '@/generated/words/frame-places';
import * as words from '@/generated/words/pages-races';

export async function generateMetadata(): Promise<Metadata> {
  const { event } = await siteContent();
  const description = words.description({ event: event.name });
  return describePage(event, { path: '/leaderboard', title, description });
}

export default async function LeaderboardPage() {
  const { event, races } = await contentWith('races');
  const listed = races.map(({ slug, race }) => {
    const { name, summary, opens, closes, archive } = race;
    return { slug, name, summary, opens, closes, archived: archive ? championsOf(archive) : null };
  });
  return (
    <PageFrame place="/leaderboard">
      <h1>{title}</h1>
      <p className="soft">{words.lead}</p>
      <Island script={islandScript('race-list')} of={RaceList} props={{ races: listed, timeZone: event.timeZone }} />
    </PageFrame>
  );
}
