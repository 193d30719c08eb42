import type { ComponentProps, ReactNode } from 'react';
import * as words from '@/generated/words/report-text';

/** A heading with a link to itself, to share exactly this place. */
export function heading(Level: 'h2' | 'h3' | 'h4' | 'h5' | 'h6') {
  return function Heading({ id, children }: ComponentProps<'h2'>) {
    return (
      <Level id={id}>
        {children}
        <a className="anchor no-print" href={`#${id}`} aria-label={words.sectionLink}>
          #
        </a>
      </Level>
    );
  };
}

/** Wide tables scroll inside the page, also by keyboard. */
export function Table(props: ComponentProps<'table'>) {
  return (
    <div className="scroller" role="region" aria-label={words.table} tabIndex={0}>
      <table {...props} />
    </div>
  );
}

/** Code that the build has highlighted. The reader script does the copying. */
export function CodeBlock({
  children,
  ...props
}: ComponentProps<'pre'> & { 'data-title'?: string; 'data-language'?: string }) {
  const title = props['data-title'] ?? props['data-language'] ?? words.code;
  return (
    <figure className="code">
      <figcaption>
        {title}
        <button className="icon-button needs-script no-print" type="button" data-do="copy-code">
          {words.copyCode}
        </button>
      </figcaption>
      <pre tabIndex={0} aria-label={title} translate="no">
        {children}
      </pre>
    </figure>
  );
}

/**
 * A word whose definition opens on the spot, in a native popover that needs no script
 * (components/report/term-sheets.tsx).
 */
export function Term({ id, children }: { id: string; children: ReactNode }) {
  return (
    <button type="button" className="term" popoverTarget={`term-${id}`}>
      {children}
    </button>
  );
}

export function QuizLink({ quiz, children }: { quiz: string; children: ReactNode }) {
  return <a href={`/quiz/${quiz}`}>{children}</a>;
}

export function RaceLink({ race, children }: { race: string; children: ReactNode }) {
  return <a href={`/leaderboard/${race}`}>{children}</a>;
}
