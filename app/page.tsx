import type { Metadata } from 'next';
import { PageFrame } from './page-frame';
import { PageLead } from '@/components/frame/page-lead';
import { ReportList } from '@/components/report/report-list';
import type { Event } from '@/domain/content/event';
import { countOf } from '@/editorial/describe/count-of';
import { describePage } from '@/editorial/describe/describe-page';
import { showDate, showDates } from '@/components/text/show-date';
import { siteContent } from '@/editorial/read/site-content';

export async function generateMetadata(): Promise<Metadata> {
  const { event } = await siteContent();
  return describePage(event, { path: '/', title: `${event.name}: ${event.day.label}`, description: event.description });
}

export default async function TodayPage() {
  const { event, reports, races, tiers, quizzes } = await siteContent();
  const [first] = reports;
  const race = races.find((each) => !each.race.archive) ?? races[0];
  return (
    <PageFrame place="/">
      <PageLead className="hero">
        <p className="tag">
          {event.day.label} · {showDate(event.day.date, 'full')}
        </p>
        <h1>{event.name}</h1>
        <p className="soft">{event.tagline}</p>
      </PageLead>
      <div className="cards">
        {first && (
          <a className="card" href={`/reports/${first.slug}`} data-continue suppressHydrationWarning>
            <span className="tag" data-continue-label>
              Start here
            </span>
            <h2 data-continue-title>{first.title}</h2>
            <span className="soft small" data-continue-note>
              {first.minutes} min to read
            </span>
          </a>
        )}
        {race && (
          <a className="card" href={`/leaderboard/${race.slug}`}>
            <span className="tag">Leaderboard</span>
            <h2>{race.race.name}</h2>
            <span className="soft small">{race.race.summary}</span>
          </a>
        )}
        {tiers && (
          <a className="card" href="/tiers">
            <span className="tag">Tier explorer</span>
            <h2>Watch an architecture grow</h2>
            <span className="soft small">
              Choose a number of users, and see what {countOf(tiers.tiers.length, 'tier')} add, replace and change.
            </span>
          </a>
        )}
        {quizzes.length > 0 && (
          <a className="card" href="/quiz">
            <span className="tag">Quiz</span>
            <h2>See what has stayed with you</h2>
            <span className="soft small">Every answer is explained, with its source and the place to read on.</span>
          </a>
        )}
        <a className="card" href="/offline">
          <span className="tag">On this phone</span>
          <h2>Made for bad wifi</h2>
          <span className="soft small">
            Every page here is copied to your phone by itself. See what is there, and test it.
          </span>
        </a>
      </div>
      {reports.length > 0 ? (
        <section className="block" aria-labelledby="reports">
          <h2 id="reports">Reports</h2>
          <ReportList reports={reports} level="h3" />
        </section>
      ) : (
        <BeforeTheReports event={event} />
      )}
      {event.highlights.length > 0 && (
        <section className="block" aria-labelledby="highlights">
          <h2 id="highlights">From the day</h2>
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
          <h2 id="elsewhere">Elsewhere</h2>
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

/** What somebody finds who comes before there is anything to read: what this is, and when and where it will be. */
function BeforeTheReports({ event: { name, description, dates, place, day } }: { event: Event }) {
  return (
    <section className="block" aria-labelledby="about">
      <h2 id="about">About {name}</h2>
      <p>{description}</p>
      <p>
        {showDates(dates)}, {place}
      </p>
      <p className="note">
        There is no report yet. Those of {day.label} will be here as soon as they are written, and come to this phone by
        themselves when you open this page again.
      </p>
    </section>
  );
}
