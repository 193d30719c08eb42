import type { ReactNode } from 'react';
// Imported only here, so that other pages carry none of it.
import '@/styles/search.css';

export default function SearchLayout({ children }: { children: ReactNode }) {
  return children;
}
