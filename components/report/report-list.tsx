import type { Report } from '@/domain/content/report';
import * as words from '@/generated/words/report-head';
import * as kinds from '@/generated/words/report-kinds';
import { Thumb } from './thumb';

type Props = {
  reports: readonly Report[];
  /** The drawings of the reports, in their order. */
  drawings: readonly string[];
  level?: 'h2' | 'h3';
};

/** Reports with drawing, kind, summary and time to read. The reader script marks those that were read on this phone. */
export function ReportList({ reports, drawings, level: Heading = 'h2' }: Props) {
  return (
    <ul className="reports">
      {reports.map(({ slug, kind, title, summary, minutes, draft }, index) => (
        <li key={slug} data-report data-kind={kind}>
          <a href={`/reports/${slug}`}>
            <Thumb svg={drawings[index]!} />
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
