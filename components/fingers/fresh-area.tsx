import { useRef, type ReactNode } from 'react';
import { useFreshPress } from '@/browser/fingers/use-fresh-press';

/** A part of a page whose buttons ignore presses that were meant for what was there before (useFreshPress). */
export function FreshArea({ subject, isNew, children }: { subject: string; isNew?: boolean; children: ReactNode }) {
  const area = useRef<HTMLDivElement>(null);
  useFreshPress(area, subject, isNew);
  return <div ref={area}>{children}</div>;
}
