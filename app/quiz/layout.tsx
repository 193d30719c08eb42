import type { ReactNode } from 'react';
// Imported only here, so that other pages carry none of it.
import '@/styles/quiz.css';

export default function QuizLayout({ children }: { children: ReactNode }) {
  return children;
}
