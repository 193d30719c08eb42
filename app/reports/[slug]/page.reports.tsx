import type { Metadata } from 'next';
import type { MDXContent } from 'mdx/types';
import { notFound } from 'next/navigation';
import { PageFrame } from '@/app/page-frame';
import { Contents } from '@/components/report/contents';
import { ReportBar } from '@/components/report/report-bar';
import { reportComponents } from '@/components/report/report-components';
import { lastChangeOf } from '@/domain/content/venue-time';
import { ReportEnd } from '@/components/report/report-end';
import { ReportHead } from '@/components/report/report-head';
import { TermSheets } from '@/components/report/term-sheets';
import { describePage } from '@/editorial/describe/describe-page';
import { reportJsonLd } from '@/editorial/describe/report-json-ld';
import { nameOf } from '@/editorial/describe/name-of';
import { findFigure } from '@/editorial/read/find-figure';
import { siteContent } from '@/editorial/content/site-content';

type Props = { params: Promise<{ slug: string }> };

export const dynamicParams = false;

export async function generateStaticParams() {
  return (await siteContent()).reports.map(({ slug }) => ({ slug }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  const { event, reports } = await siteContent();
  const report = reports.find((each) => each.slug === slug) ?? notFound();
  const { title, summary: description, published } = report;
  const updated = lastChangeOf(report, event.timeZone);
  return describePage(event, { path: `/reports/${slug}`, title, description, type: 'article', published, updated });
}

export default async function ReportPage({ params }: Props) {
  const { slug } = await params;
  const { event, people, glossary, reports, tiers, pictures } = await siteContent();
  const index = reports.findIndex((each) => each.slug === slug);
  const report = reports[index] ?? notFound();
  const speakers = report.speakers.flatMap((id) => people.find((person) => person.id === id) ?? []);
  const author = nameOf(people, report.author);
  const { default: Body } = (await import(`@/content/reports/${slug}.mdx`)) as { default: MDXContent };
  const figureOf = (src: string) => findFigure(src, pictures);
  return (
    <PageFrame place="/reports">
      <article className="report">
        <ReportHead report={report} speakers={speakers} />
        <ReportBar />
        <Contents headings={report.headings} />
        <div className="prose" data-report-body={slug}>
          <Body components={reportComponents(report.sources, { tiers, figureOf })} />
        </div>
        <ReportEnd report={report} author={author} previous={reports[index - 1]} next={reports[index + 1]} />
      </article>
      <TermSheets terms={glossary.filter(({ id }) => report.terms.includes(id))} />
      <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: reportJsonLd(event, report, author) }} />
    </PageFrame>
  );
}
