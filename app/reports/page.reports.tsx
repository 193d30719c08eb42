import type { Metadata } from 'next';
import { PageFrame } from '@/app/page-frame';
import { ReportList } from '@/components/report/report-list';
import { REPORT_KINDS } from '@/domain/content/report';
import { describePage } from '@/editorial/describe/describe-page';
import { listDrawings } from '@/editorial/drawings/report-drawing';
import { contentWith, siteContent } from '@/editorial/content/site-content';
import { reports as title } from '@/generated/words/frame-places';
import * as words from '@/generated/words/pages-reports';
import { reportsLeft } from '@/generated/words/reader-lists';
import * as kindNames from '@/generated/words/report-kinds';

export async function generateMetadata(): Promise<Metadata> {
  const { event } = await siteContent();
  const description = words.description({ event: event.name, day: event.day.label });
  return describePage(event, { path: '/reports', title, description });
}

export default async function ReportsPage() {
  const { event, reports } = await contentWith('reports');
  const kinds = REPORT_KINDS.filter((kind) => reports.some((report) => report.kind === kind));
  return (
    <PageFrame place="/reports">
      <h1>{title}</h1>
      <p className="soft">{words.lead({ day: event.day.label, event: event.name })}</p>
      <form id="filter" className="filter needs-script" data-filter="reports" role="search" aria-label={words.filter}>
        <label className="field">
          {words.words}
          <input type="search" name="words" autoComplete="off" />
        </label>
        <fieldset>
          <legend className="unseen">{words.kind}</legend>
          {['' as const, ...kinds].map((kind) => (
            <label key={kind} className="choice">
              <input type="radio" name="kind" value={kind} defaultChecked={kind === ''} />{' '}
              {kind === '' ? words.anyKind : kindNames[kind]}
            </label>
          ))}
        </fieldset>
        <p className="state" role="status" data-filter-count>
          {reportsLeft({ count: reports.length })}
        </p>
      </form>
      <ReportList reports={reports} drawings={listDrawings(reports)} />
      <p className="note" data-filter-none hidden>
        {words.noneFits}{' '}
        <button className="term" type="reset" form="filter">
          {words.showAll}
        </button>
      </p>
    </PageFrame>
  );
}
