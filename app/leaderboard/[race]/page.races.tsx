import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageFrame } from '@/app/page-frame';
import { addressOf } from '@/domain/api/address';
import { RESULTS } from '@/domain/api/addresses';
import { ArchiveRace } from '@/components/race/archive-race';
import { Island } from '@/components/islands/island';
import { RaceFacts } from '@/components/race/race-facts';
import { RaceFiles } from '@/components/race/race-files';
import { RaceView } from '@/components/race/race-view';
import { describePage } from '@/editorial/describe/describe-page';
import { findFigure } from '@/editorial/read/find-figure';
import { islandScript } from '@/editorial/read/page-scripts';
import { siteContent } from '@/editorial/content/site-content';
import * as words from '@/generated/words/pages-races';
import { dayAndClockAt } from '@/words/dates';

type Props = { params: Promise<{ race: string }> };

export const dynamicParams = false;

export async function generateStaticParams() {
  return (await siteContent()).races.map(({ slug }) => ({ race: slug }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { race: slug } = await params;
  const { event, races } = await siteContent();
  const { race } = races.find((each) => each.slug === slug) ?? notFound();
  return describePage(event, {
    path: `/leaderboard/${slug}`,
    title: race.name,
    windowTitle: words.windowTitle({ name: race.name }),
    description: race.summary,
  });
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
    ...(opens ? [words.opens({ time: dayAndClockAt(Date.parse(opens), timeZone) })] : []),
    ...(closes ? [words.closes({ time: dayAndClockAt(Date.parse(closes), timeZone) })] : []),
  ];
  return (
    <PageFrame place="/leaderboard" className="race">
      <Island script={islandScript('race')} of={RaceView} props={{ race: slug, name, rules, opens, closes, timeZone }}>
        <noscript>
          <p className="note">
            {words.needsScripts({
              link: (text) => (
                <a key="link" href={addressOf(RESULTS, { race: slug })}>
                  {text}
                </a>
              ),
            })}
          </p>
        </noscript>
        <p className="race-about">{summary}</p>
        <RaceFacts {...{ race, report, figure, timesInWords }} />
        <RaceFiles slug={slug} />
      </Island>
    </PageFrame>
  );
}
