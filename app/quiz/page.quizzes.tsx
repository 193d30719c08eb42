import type { Metadata } from 'next';
import { PageFrame } from '@/app/page-frame';
import { Island } from '@/components/islands/island';
import { QuizList } from '@/components/quiz/quiz-list';
import { MIXED } from '@/domain/quiz/pool';
import { describePage } from '@/editorial/describe/describe-page';
import { islandScript } from '@/editorial/read/page-scripts';
import { contentWith, siteContent } from '@/editorial/read/site-content';

export async function generateMetadata(): Promise<Metadata> {
  const { event } = await siteContent();
  const description = `Try out what you took away from ${event.name}: questions with explanations, each with its place in the report. Works without a connection.`;
  return describePage(event, { path: '/quiz', title: 'Quiz', description });
}

export default async function QuizzesPage() {
  const { quizzes } = await contentWith('quizzes');
  const listed = quizzes.map(({ slug, quiz: { title, summary, questions } }) => {
    return { slug, title, summary, total: questions.length, ids: questions.map(({ id }) => id) };
  });
  const ids = listed.flatMap((quiz) => quiz.ids);
  const summary = 'Drawn from all of them, and the place where everything you missed comes back.';
  const mixed = { slug: MIXED, title: 'Mixed run', summary, total: ids.length, ids };
  return (
    <PageFrame place="/quiz">
      <h1>Quiz</h1>
      <p className="soft">Every answer is explained at once, and every explanation leads to its place in a report.</p>
      <Island
        script={islandScript('quiz-list')}
        of={QuizList}
        props={{ quizzes: listed.length > 1 ? [...listed, mixed] : listed }}
      />
    </PageFrame>
  );
}
