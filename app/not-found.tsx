import type { Metadata } from 'next';
import { PageFrame } from '@/components/frame/page-frame';
import { ReportList } from '@/components/report/report-list';
import { siteContent } from '@/editorial/site-content';

export async function generateMetadata(): Promise<Metadata> {
  const { event } = await siteContent();
  return { title: `Page not found · ${event.shortName}`, description: 'There is no page at this address.' };
}

export default async function NotFoundPage() {
  const { event, reports } = await siteContent();
  return (
    <PageFrame>
      <h1>There is no page here</h1>
      <p className="note">
        The address may be mistyped, or the page has moved. If a link of ours led you here, please{' '}
        <a href={event.mistakes.url}>tell us</a>.
      </p>
      <section className="block" aria-labelledby="reports">
        <h2 id="reports">Reports</h2>
        <ReportList reports={reports} level="h3" />
      </section>
    </PageFrame>
  );
}
