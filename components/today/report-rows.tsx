import type { Report } from '@/domain/content/report';
import { minutesToRead, draft as draftOf } from '@/generated/words/report-head';
import * as kinds from '@/generated/words/report-kinds';
import { TodayRow } from './today-row';

type Props = {
  reports: readonly Report[];
  /** The drawings of the reports, in their order. */
  drawings: readonly string[];
  heroSlug: string;
};

/** The reports of Today. The one that is the hero is hidden, and has no drawing: nothing is there twice. */
export function ReportRows({ reports, drawings, heroSlug }: Props) {
  return (
    <ul className="today-rows">
      {reports.map(({ slug, kind, title, minutes, draft }, index) => {
        const svg = slug === heroSlug ? '' : drawings[index]!;
        return (
          <li key={slug} data-report={slug} data-minutes={minutes} hidden={slug === heroSlug}>
            <TodayRow
              {...{ svg, title }}
              href={`/reports/${slug}`}
              note={
                <>
                  <span>{draft ? draftOf({ kind: kinds[kind] }) : kinds[kind]}</span>
                  <span>{minutesToRead({ minutes })}</span>
                  <span data-read-mark={slug} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: '' }} />
                </>
              }
            />
          </li>
        );
      })}
    </ul>
  );
}
