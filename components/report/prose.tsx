import { isValidElement, type ComponentProps, type ReactNode } from 'react';
import * as words from '@/generated/words/report-text';

/**
 * A heading whose words are a link to itself, to share exactly this place: by the menu that a long press or the right
 * button opens, also without scripts. It costs a screen reader one word, and has a name of its own. The sign beside it
 * is drawn where a pointer or the focus is (styles/prose.css). A heading that holds something to press stays as it is.
 */
export function heading(Level: 'h2' | 'h3' | 'h4' | 'h5' | 'h6') {
  return function Heading({ id, children }: ComponentProps<'h2'>) {
    return (
      <Level id={id}>
        {isPlain(children) ? (
          <a className="anchor" href={`#${id}`}>
            {children}
          </a>
        ) : (
          children
        )}
      </Level>
    );
  };
}

/** Whether it is text and marks of text alone. A link in a link would be no html. */
function isPlain(node: ReactNode): boolean {
  if (Array.isArray(node)) return node.every(isPlain);
  if (!isValidElement<{ children?: ReactNode }>(node)) return true;
  return ['code', 'em', 'strong', 'del'].includes(`${node.type as string}`) && isPlain(node.props.children);
}

/**
 * Wide tables scroll inside the page, also by keyboard. editorial/next/name-tables.ts says below which heading the table
 * stands, and which of the tables there it is.
 */
export function Table({
  'data-under': heading = '',
  'data-place': place = '1',
  ...props
}: ComponentProps<'table'> & { 'data-under'?: string; 'data-place'?: string }) {
  const label = heading ? words.tableUnder({ heading, place: Number(place) }) : words.table({ place: Number(place) });
  return (
    <div className="scroller" role="region" aria-label={label} tabIndex={0}>
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
