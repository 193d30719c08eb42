import type { ReactNode } from 'react';
import { showDate } from '@/words/dates';

export function Timeline({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ol className="timeline" aria-label={label}>
      {children}
    </ol>
  );
}

export function Moment({ at, title, children }: { at: string; title: string; children: ReactNode }) {
  const isDate = /^\d{4}-\d\d-\d\d$/.test(at);
  return (
    <li>
      {isDate ? (
        <time className="at" dateTime={at}>
          {showDate(at)}
        </time>
      ) : (
        <span className="at">{at}</span>
      )}
      <strong>{title}</strong>
      {children}
    </li>
  );
}
