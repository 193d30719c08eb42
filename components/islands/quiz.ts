import { island } from '@/browser/islands/island';
import { QuizView } from '@/components/quiz/quiz-view';

export const mount = island(QuizView);
