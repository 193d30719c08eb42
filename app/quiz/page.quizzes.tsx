import type { Metadata } from 'next';
import { PageFrame } from '@/app/page-frame';
import { Island } from '@/components/islands/island';
import { QuizList } from '@/components/quiz/quiz-list';
import { MIXED } from '@/domain/quiz/pool';
import * as words from '@/generated/words/quiz-pages';
import { describePage } from '@/editorial/describe/describe-page';
import { islandScript } from '@/editorial/read/page-scripts';
import { contentWith, siteContent } from '@/editorial/content/site-content';

export async function generateMetadata(): Promise<Metadata> {
  const { event } = await siteContent();
  const description = words.description({ event: event.name });
  return describePage(event, { path: '/quiz', title: words.title, description });
}

export default async function QuizzesPage() {
  const { quizzes } = await contentWith('quizzes');
  const listed = quizzes.map(({ slug, quiz: { title, summary, questions } }) => {
    return { slug, title, summary, total: questions.length, ids: questions.map(({ id }) => id) };
  });
  const ids = listed.flatMap((quiz) => quiz.ids);
  const mixed = { slug: MIXED, title: words.mixedTitle, summary: words.mixedSummary, total: ids.length, ids };
  return (
    <PageFrame place="/quiz">
      <h1>{words.title}</h1>
      <p className="soft">{words.introduction}</p>
      <Island
        script={islandScript('quiz-list')}
        of={QuizList}
        props={{ quizzes: listed.length > 1 ? [...listed, mixed] : listed }}
      />
    </PageFrame>
  );
}
