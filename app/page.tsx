import type { Metadata } from 'next';
// Imported only here, so that other pages carry none of it: each page has its whole style inlined
// (press/press-page.ts).
import '@/styles/today.css';
import '@/styles/install.css';
import { PageFrame } from './page-frame';
import { PageLead } from '@/components/frame/page-lead';
import { Hero } from '@/components/today/hero';
import { InstallOffer } from '@/components/today/install-offer';
import { RaceStrip } from '@/components/today/race-strip';
import { ReportRows } from '@/components/today/report-rows';
import { TodayRow } from '@/components/today/today-row';
import { TodayMore } from '@/components/today/today-more';
import type { Event } from '@/domain/content/event';
import { highlightsLeft } from '@/domain/content/highlights-left';
import { championsOf } from '@/editorial/describe/champions';
import { describePage } from '@/editorial/describe/describe-page';
import { siteContent } from '@/editorial/content/site-content';
import { placeDrawings } from '@/editorial/drawings/house-drawings';
import { listDrawings, pageDrawing } from '@/editorial/drawings/report-drawing';
import { islandScript } from '@/editorial/read/page-scripts';
import * as words from '@/generated/words/pages-today';
import * as copyWords from '@/generated/words/today-copy';
import * as dayWords from '@/generated/words/today-day';
import * as quizWords from '@/generated/words/today-quiz';
import { showDate, showDates, showDatesInShort } from '@/words/dates';

/** A conference with more reports has a list of its own for them. */
const MOST_REPORTS = 12;

const longer = (a: string, b: string) => (b.length > a.length ? b : a);

export async function generateMetadata(): Promise<Metadata> {
  const { event } = await siteContent();
  const title = words.title({ event: event.name, day: event.day.label });
  return describePage(event, { path: '/', title, description: event.description });
}

export default async function TodayPage() {
  const { event, reports, races, tiers, quizzes } = await siteContent();
  const { dates, day, timeZone, place } = event;
  const [lead] = reports;
  const listed = reports.slice(0, MOST_REPORTS);
  const drawings = listDrawings(listed);
  const live = races.filter(({ race }) => race.rules);
  const archives = races.filter(({ race }) => race.archive);
  const dayLine = dayWords.during({ label: day.label, date: showDate(day.date, 'full') });
  const longestLine = [dayLine, dayWords.before({ days: 100, dates: showDatesInShort(dates), place })].reduce(longer);
  const longestTitle = reports.map(({ title }) => title).reduce(longer, '');
  const questions = quizzes.reduce((sum, { quiz }) => sum + quiz.questions.length, 0);
  const props = { dates, day, timeZone, place };
  return (
    <PageFrame place="/" className="today">
      <PageLead className="today-lead">
        <h1 className="unseen">{event.name}</h1>
        <p className="keeps-space" data-space={longestLine}>
          <span data-day>{dayLine}</span>
        </p>
      </PageLead>
      {lead ? (
        <Hero report={{ ...lead, svg: drawings[0]! }} longestTitle={longestTitle} />
      ) : (
        <BeforeTheReports event={event} />
      )}
      {live.map(({ slug, race }) => (
        <RaceStrip key={slug} slug={slug} name={race.name} opens={race.opens} />
      ))}
      {quizzes.length > 0 && (
        <div className="today-rows" data-quiz>
          <TodayRow
            href="/quiz"
            level="h2"
            svg={pageDrawing(placeDrawings.quiz)}
            title={<span data-quiz-title>{quizWords.title}</span>}
            note={<span data-quiz-note>{quizWords.note({ count: questions })}</span>}
          />
        </div>
      )}
      {reports.length > 1 && (
        <section aria-labelledby="reports">
          <h2 className="tag rows-title" id="reports">
            {dayWords.reports}
          </h2>
          <ReportRows reports={listed} drawings={drawings} heroSlug={lead!.slug} />
          {reports.length > listed.length && (
            <p className="rows-all" data-more-reports>
              <a href="/reports">{words.allReports({ count: reports.length })}</a>
            </p>
          )}
        </section>
      )}
      {(tiers || archives.length > 0) && (
        <section aria-labelledby="more">
          <h2 className="tag rows-title" id="more">
            {words.more}
          </h2>
          <ul className="today-rows">
            {archives.map(({ slug, race }) => (
              <li key={slug}>
                <TodayRow
                  href={`/leaderboard/${slug}`}
                  svg={pageDrawing(placeDrawings.podium)}
                  title={race.name}
                  note={words.archiveNote({ champions: championsOf(race.archive!) })}
                />
              </li>
            ))}
            {tiers && (
              <li>
                <TodayRow
                  href="/tiers"
                  svg={pageDrawing(placeDrawings.tiers)}
                  title={words.tiersTitle}
                  note={words.tiersNote({ count: tiers.tiers.length })}
                />
              </li>
            )}
          </ul>
        </section>
      )}
      <TodayMore links={event.links} highlights={highlightsLeft(event.highlights)} />
      <InstallOffer name={event.shortName} />
      <a className="copy-line" href="/offline" data-copy-line suppressHydrationWarning>
        {copyWords.quiet}
      </a>
      <div className="island" data-island={islandScript('today').src} data-props={JSON.stringify(props)} />
    </PageFrame>
  );
}

/** For visitors who come before there is anything to read: what this is, and when and where it will be. */
function BeforeTheReports({ event: { name, description, dates, place, day } }: { event: Event }) {
  return (
    <section className="block" aria-labelledby="about">
      <h2 id="about">{words.about({ event: name })}</h2>
      <p>{description}</p>
      <p>{words.aboutDatesAndPlace({ dates: showDates(dates), place })}</p>
      <p className="note">{words.noReportYet({ day: day.label })}</p>
    </section>
  );
}
