import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageFrame } from '@/app/page-frame';
import { Island } from '@/components/islands/island';
import { QuizView } from '@/components/quiz/quiz-view';
import * as words from '@/generated/words/quiz-pages';
import { describePage } from '@/editorial/describe/describe-page';
import { quizPage } from '@/editorial/describe/quiz-page';
import { quizSlugs } from '@/domain/quiz/quiz-slugs';
import { islandScript } from '@/editorial/read/page-scripts';
import { siteContent } from '@/editorial/content/site-content';

type Props = { params: Promise<{ slug: string }> };

export const dynamicParams = false;

export async function generateStaticParams() {
  return quizSlugs((await siteContent()).quizzes).map((slug) => ({ slug }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  const content = await siteContent();
  const { title, summary } = (quizPage(content, slug) ?? notFound()).quiz;
  const windowTitle = words.windowTitle({ title });
  return describePage(content.event, { path: `/quiz/${slug}`, title, windowTitle, description: summary });
}

export default async function QuizPage({ params }: Props) {
  const { slug } = await params;
  const props = quizPage(await siteContent(), slug) ?? notFound();
  return (
    <PageFrame place="/quiz" className="quiz">
      <Island script={islandScript('quiz')} of={QuizView} props={props} />
      <noscript>
        <p className="note">{words.needsScripts}</p>
      </noscript>
    </PageFrame>
  );
}
