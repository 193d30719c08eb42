import type { Report } from '@/domain/content/report';
import * as words from '@/generated/words/report-end';
import { showDate } from '@/words/dates';
import { heading } from './prose';

const Heading = heading('h2');

type Props = { report: Report; previous?: Report; next?: Report };

/** The end of a report: sources, corrections, and where to go from here. */
export function ReportEnd({ report, previous, next }: Props) {
  return (
    <div className="after">
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
                day: () => (
                  <time key="day" dateTime={date}>
                    {showDate(date)}
                  </time>
                ),
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
