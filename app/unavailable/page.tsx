import type { Metadata } from 'next';
import { PageFrame } from '@/components/frame/page-frame';
import { ReportList } from '@/components/report/report-list';
import { describePage } from '@/editorial/describe-page';
import { siteContent } from '@/editorial/site-content';

export async function generateMetadata(): Promise<Metadata> {
  const { event } = await siteContent();
  const description =
    'Shown for an address that is not on this phone while there is no connection. Lists what is there.';
  return {
    ...describePage(event, { path: '/unavailable', title: 'Not on this phone', description }),
    robots: { index: false },
  };
}

/** What the worker answers with when an address is unknown and the network is gone. */
export default async function UnavailablePage() {
  const { reports } = await siteContent();
  return (
    <PageFrame>
      <h1>Not on this phone</h1>
      <p className="note">
        There is no connection, and this address is not among the pages kept here. Try it again later, or read one of
        these: they open without a network.
      </p>
      <section className="block" aria-labelledby="here">
        <h2 id="here">What is here</h2>
        <ReportList reports={reports} level="h3" />
      </section>
      <p className="block">
        <a href="/">Today</a> · <a href="/glossary">Glossary</a> · <a href="/offline">On this phone</a>
      </p>
    </PageFrame>
  );
}
