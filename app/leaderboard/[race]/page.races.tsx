import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageFrame } from '@/app/page-frame';
import { ArchiveRace } from '@/components/race/archive-race';
import { dayAndClockAt } from '@/words/dates';
import { Island } from '@/components/islands/island';
import { RaceFacts } from '@/components/race/race-facts';
import { RaceView } from '@/components/race/race-view';
import { describePage } from '@/editorial/describe/describe-page';
import { findFigure } from '@/editorial/read/find-figure';
import { islandScript } from '@/editorial/read/page-scripts';
import { siteContent } from '@/editorial/read/site-content';

type Props = { params: Promise<{ race: string }> };

export const dynamicParams = false;

export async function generateStaticParams() {
  return (await siteContent()).races.map(({ slug }) => ({ race: slug }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { race: slug } = await params;
  const { event, races } = await siteContent();
  const { race } = races.find((each) => each.slug === slug) ?? notFound();
  return describePage(event, { path: `/leaderboard/${slug}`, title: race.name, description: race.summary });
}

export default async function RacePage({ params }: Props) {
  const { race: slug } = await params;
  const { event, races, reports, pictures } = await siteContent();
  const { race } = races.find((each) => each.slug === slug) ?? notFound();
  const { name, summary, rules, archive, opens, closes } = race;
  const found = reports.find((report) => report.slug === race.report);
  const report = found ? { slug: found.slug, title: found.title } : null;
  const figure = race.track?.figure ? findFigure(race.track.figure.src, pictures) : null;
  const { timeZone } = event;

  if (archive)
    return (
      <PageFrame place="/leaderboard" className="race">
        <ArchiveRace {...{ race, archive, report, figure }} />
      </PageFrame>
    );
  if (!rules) throw new Error(`${slug} has neither rules nor an archive`);
  const timesInWords = [
    ...(opens ? [`Opens ${dayAndClockAt(Date.parse(opens), timeZone)}.`] : []),
    ...(closes ? [`Closes ${dayAndClockAt(Date.parse(closes), timeZone)}.`] : []),
  ];
  return (
    <PageFrame place="/leaderboard" className="race">
      <Island script={islandScript('race')} of={RaceView} props={{ race: slug, name, rules, opens, closes, timeZone }}>
        <noscript>
          <p className="note">
            The board needs scripts, which are switched off in this browser. The ranking is also{' '}
            <a href={`/api/races/${slug}/results.csv`}>a file</a>.
          </p>
        </noscript>
        <p className="race-about">{summary}</p>
        <RaceFacts {...{ race, report, figure, timesInWords }} />
      </Island>
    </PageFrame>
  );
}
