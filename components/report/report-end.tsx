import type { Report } from '@/domain/content/report';
import * as words from '@/generated/words/report-end';
import { length } from '@/generated/words/report-head';
import { dayAtClock } from '@/generated/words/times';
import { showDate } from '@/words/dates';
import { heading } from './prose';

const Heading = heading('h2');

type Props = { report: Report; author: string; previous?: Report; next?: Report };

/** The end of a report: who wrote it and when, sources, corrections, and where to go from here. */
export function ReportEnd({ report, author, previous, next }: Props) {
  const { published, updated, updatedTime, minutes, words: count } = report;
  return (
    <div className="after">
      <p className="soft small">
        {updated === published && updatedTime === undefined
          ? words.by({ author, published: () => day(published) })
          : words.byAndUpdated({ author, published: () => day(published), updated: () => day(updated, updatedTime) })}
        {` · ${length({ minutes, words: count })}`}
      </p>
      <section aria-labelledby="sources">
        <Heading id="sources">{words.sources}</Heading>
        <ol className="sources">
          {report.sources.map(({ id, title, url, note }) => (
            <li key={id} id={`source-${id}`}>
              {url ? (
                <a href={url} rel="noopener">
                  {title}
                </a>
              ) : (
                title
              )}
              {note && <span className="soft">{words.sourceNote({ note })}</span>}
            </li>
          ))}
        </ol>
      </section>
      <section aria-labelledby="corrections">
        <Heading id="corrections">{words.corrections}</Heading>
        {report.corrections.length === 0 && <p className="soft">{words.noCorrections}</p>}
        <ul>
          {report.corrections.map(({ date, text }) => (
            <li key={date + text}>
              {words.correction({
                text,
                day: () => day(date),
              })}
            </li>
          ))}
        </ul>
      </section>
      <nav className="neighbours no-print" aria-label={words.neighbours}>
        {previous && (
          <a className="card" href={`/reports/${previous.slug}`} rel="prev">
            <span className="tag">{words.previous}</span> <strong>{previous.title}</strong>
          </a>
        )}
        {next && (
          <a className="card" href={`/reports/${next.slug}`} rel="next">
            <span className="tag">{words.next}</span> <strong>{next.title}</strong>
          </a>
        )}
      </nav>
    </div>
  );
}

const day = (date: string, time?: string) => (
  <time key={date} dateTime={time ? `${date}T${time}` : date}>
    {time ? dayAtClock({ day: showDate(date), clock: time }) : showDate(date)}
  </time>
);
