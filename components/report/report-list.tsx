import type { Report } from '@/domain/content/report';
import * as words from '@/generated/words/report-head';
import * as kinds from '@/generated/words/report-kinds';

/** Reports with kind, summary and time to read. The reader script marks those that were read on this phone. */
export function ReportList({ reports, level: Heading = 'h2' }: { reports: Report[]; level?: 'h2' | 'h3' }) {
  return (
    <ul className="reports">
      {reports.map(({ slug, kind, title, summary, minutes, draft }) => (
        <li key={slug} data-report data-kind={kind}>
          <a href={`/reports/${slug}`}>
            <span className="tag">{draft ? words.draft({ kind: kinds[kind] }) : kinds[kind]}</span>
            <Heading>{title}</Heading>
            <p className="soft">{summary}</p>
            <span className="facts-line">
              <span>{words.minutesToRead({ minutes })}</span>
              <span data-read-mark={slug} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: '' }} />
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
