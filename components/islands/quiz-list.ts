import { island } from '@/browser/islands/island';
import { QuizList } from '@/components/quiz/quiz-list';

export const mount = island(QuizList);
