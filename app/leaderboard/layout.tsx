import type { ReactNode } from 'react';
// Imported only here, so that other pages carry none of it: each page has its whole style inlined
// (press/press-page.ts).
import '@/styles/race.css';

export default function LeaderboardLayout({ children }: { children: ReactNode }) {
  return children;
}
