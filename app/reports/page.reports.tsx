import type { Metadata } from 'next';
import { PageFrame } from '@/app/page-frame';
import { kindNames } from '@/components/report/kind-names';
import { ReportList } from '@/components/report/report-list';
import { REPORT_KINDS } from '@/domain/content/report';
import { countOf } from '@/editorial/describe/count-of';
import { describePage } from '@/editorial/describe/describe-page';
import { contentWith, siteContent } from '@/editorial/read/site-content';

export async function generateMetadata(): Promise<Metadata> {
  const { event } = await siteContent();
  const description = `All session reports from ${event.name}, ${event.day.label}, with the time each takes to read. They work offline.`;
  return describePage(event, { path: '/reports', title: 'Reports', description });
}

export default async function ReportsPage() {
  const { event, reports } = await contentWith('reports');
  const kinds = REPORT_KINDS.filter((kind) => reports.some((report) => report.kind === kind));
  return (
    <PageFrame place="/reports">
      <h1>Reports</h1>
      <p className="soft">
        What was said and shown on {event.day.label} of {event.name}, in the order of the day.
      </p>
      <form id="filter" className="filter needs-script" data-filter role="search" aria-label="Filter the reports">
        <label className="field">
          Words
          <input type="search" name="words" autoComplete="off" />
        </label>
        <fieldset>
          <legend className="unseen">Kind</legend>
          {['' as const, ...kinds].map((kind) => (
            <label key={kind} className="choice">
              <input type="radio" name="kind" value={kind} defaultChecked={kind === ''} />{' '}
              {kind === '' ? 'All' : kindNames[kind]}
            </label>
          ))}
        </fieldset>
        <p className="state" role="status" data-filter-count>
          {countOf(reports.length, 'report')}
        </p>
      </form>
      <ReportList reports={reports} />
      <p className="note" data-filter-none hidden>
        No report fits.{' '}
        <button className="term" type="reset" form="filter">
          Show all
        </button>
      </p>
    </PageFrame>
  );
}
