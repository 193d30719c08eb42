import type { Metadata } from 'next';
import { PageFrame } from '@/app/page-frame';
import { Island } from '@/components/islands/island';
import { RaceList } from '@/components/race/race-list';
import { describePage } from '@/editorial/describe/describe-page';
import { championsOf } from '@/editorial/describe/champions';
import { islandScript } from '@/editorial/read/page-scripts';
import { contentWith, siteContent } from '@/editorial/read/site-content';

export async function generateMetadata(): Promise<Metadata> {
  const { event } = await siteContent();
  const description = `The races of ${event.name}: live boards, rules and tracks, and a place to send your own lap times, on and off the network.`;
  return describePage(event, { path: '/leaderboard', title: 'Leaderboard', description });
}

export default async function LeaderboardPage() {
  const { event, races } = await contentWith('races');
  const listed = races.map(({ slug, race }) => {
    const { name, summary, opens, closes, archive } = race;
    return { slug, name, summary, opens, closes, archived: archive ? championsOf(archive) : null };
  });
  return (
    <PageFrame place="/leaderboard">
      <h1>Leaderboard</h1>
      <p className="soft">Watch a race, or send a lap of your own. Both go on when the wifi does not.</p>
      <Island script={islandScript('race-list')} of={RaceList} props={{ races: listed, timeZone: event.timeZone }} />
    </PageFrame>
  );
}
