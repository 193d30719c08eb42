import type { Metadata } from 'next';
import { PageFrame } from './page-frame';
import { PageLead } from '@/components/frame/page-lead';
import { ReportList } from '@/components/report/report-list';
import type { Event } from '@/domain/content/event';
import { describePage } from '@/editorial/describe/describe-page';
import { siteContent } from '@/editorial/content/site-content';
import * as places from '@/generated/words/frame-places';
import * as words from '@/generated/words/pages-today';
import { minutesToRead } from '@/generated/words/report-head';
import { showDate, showDates } from '@/words/dates';

export async function generateMetadata(): Promise<Metadata> {
  const { event } = await siteContent();
  const title = words.title({ event: event.name, day: event.day.label });
  return describePage(event, { path: '/', title, description: event.description });
}

export default async function TodayPage() {
  const { event, reports, races, tiers, quizzes } = await siteContent();
  const [first] = reports;
  const race = races.find((each) => !each.race.archive) ?? races[0];
  return (
    <PageFrame place="/">
      <PageLead className="hero">
        <p className="tag">{words.dayAndDate({ day: event.day.label, date: showDate(event.day.date, 'full') })}</p>
        <h1>{event.name}</h1>
        <p className="soft">{event.tagline}</p>
      </PageLead>
      <div className="cards">
        {first && (
          <a className="card" href={`/reports/${first.slug}`} data-continue suppressHydrationWarning>
            <span className="tag" data-continue-label>
              {words.startHere}
            </span>
            <h2 data-continue-title>{first.title}</h2>
            <span className="soft small" data-continue-note>
              {minutesToRead({ minutes: first.minutes })}
            </span>
          </a>
        )}
        {race && (
          <a className="card" href={`/leaderboard/${race.slug}`}>
            <span className="tag">{places.leaderboard}</span>
            <h2>{race.race.name}</h2>
            <span className="soft small">{race.race.summary}</span>
          </a>
        )}
        {tiers && (
          <a className="card" href="/tiers">
            <span className="tag">{places.tiers}</span>
            <h2>{words.tiersTitle}</h2>
            <span className="soft small">{words.tiersNote({ count: tiers.tiers.length })}</span>
          </a>
        )}
        {quizzes.length > 0 && (
          <a className="card" href="/quiz">
            <span className="tag">{places.quiz}</span>
            <h2>{words.quizTitle}</h2>
            <span className="soft small">{words.quizNote}</span>
          </a>
        )}
        <a className="card" href="/offline">
          <span className="tag">{places.copy}</span>
          <h2>{words.copyTitle}</h2>
          <span className="soft small">{words.copyNote}</span>
        </a>
      </div>
      {reports.length > 0 ? (
        <section className="block" aria-labelledby="reports">
          <h2 id="reports">{places.reports}</h2>
          <ReportList reports={reports} level="h3" />
        </section>
      ) : (
        <BeforeTheReports event={event} />
      )}
      {event.highlights.length > 0 && (
        <section className="block" aria-labelledby="highlights">
          <h2 id="highlights">{words.highlights}</h2>
          <div className="cards">
            {event.highlights.map(({ title, text, href }) => (
              <a key={href} className="card track" href={href}>
                <h3>{title}</h3>
                <span>{text}</span>
              </a>
            ))}
          </div>
        </section>
      )}
      {event.links.length > 0 && (
        <section className="block" aria-labelledby="elsewhere">
          <h2 id="elsewhere">{words.elsewhere}</h2>
          <ul>
            {event.links.map(({ title, url }) => (
              <li key={url}>
                <a href={url}>{title}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </PageFrame>
  );
}

/** For visitors who come before there is anything to read: what this is, and when and where it will be. */
function BeforeTheReports({ event: { name, description, dates, place, day } }: { event: Event }) {
  return (
    <section className="block" aria-labelledby="about">
      <h2 id="about">{words.about({ event: name })}</h2>
      <p>{description}</p>
      <p>{words.datesAndPlace({ dates: showDates(dates), place })}</p>
      <p className="note">{words.noReportYet({ day: day.label })}</p>
    </section>
  );
}
