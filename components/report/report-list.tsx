import type { Report } from '@/domain/content/report';
import { kindNames } from './kind-names';

/** Reports with kind, summary and time to read; the reader script fills in what has been read on this phone. */
export function ReportList({ reports, level: Heading = 'h2' }: { reports: Report[]; level?: 'h2' | 'h3' }) {
  return (
    <ul className="reports">
      {reports.map(({ slug, kind, title, summary, minutes, draft }) => (
        <li key={slug} data-report data-kind={kind}>
          <a href={`/reports/${slug}`}>
            <span className="tag">
              {kindNames[kind]}
              {draft && ' · draft'}
            </span>
            <Heading>{title}</Heading>
            <p className="soft">{summary}</p>
            <span className="facts-line">
              <span>{minutes} min to read</span>
              <span data-read-mark={slug} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: '' }} />
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
