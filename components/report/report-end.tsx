import type { Report } from '@/domain/content/report';
import { showDate } from '@/components/text/show-date';
import { heading } from './prose';

const Heading = heading('h2');

type Props = { report: Report; previous?: Report; next?: Report };

/** Sources, corrections, and where to go from here. */
export function ReportEnd({ report, previous, next }: Props) {
  return (
    <div className="after">
      <section aria-labelledby="sources">
        <Heading id="sources">Sources</Heading>
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
              {note && <span className="soft">. {note}</span>}
            </li>
          ))}
        </ol>
      </section>
      <section aria-labelledby="corrections">
        <Heading id="corrections">Corrections</Heading>
        {report.corrections.length === 0 && <p className="soft">None so far.</p>}
        <ul>
          {report.corrections.map(({ date, text }) => (
            <li key={date + text}>
              <time dateTime={date}>{showDate(date)}</time>: {text}
            </li>
          ))}
        </ul>
      </section>
      <nav className="neighbours no-print" aria-label="Previous and next report">
        {previous && (
          <a className="card" href={`/reports/${previous.slug}`} rel="prev">
            <span className="tag">Previous</span> <strong>{previous.title}</strong>
          </a>
        )}
        {next && (
          <a className="card" href={`/reports/${next.slug}`} rel="next">
            <span className="tag">Next</span> <strong>{next.title}</strong>
          </a>
        )}
      </nav>
    </div>
  );
}
