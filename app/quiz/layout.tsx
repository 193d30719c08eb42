import type { ReactNode } from 'react';
// Only here, so that pages to read carry none of it.
import '@/styles/quiz.css';

export default function QuizLayout({ children }: { children: ReactNode }) {
  return children;
}
