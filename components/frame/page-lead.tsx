import type { ReactNode } from 'react';

const ID = 'page-lead';

type Props = { className: string; until?: string; children: ReactNode };

/**
 * The head of a page. The browser is asked not to paint before it has read this far, or as far as the id `until`: it
 * would paint a page without the words first, which takes a phone tens of milliseconds, and they come after it. Browsers
 * that do not know `expect` ignore it.
 */
export function PageLead({ className, until = ID, children }: Props) {
  return (
    <>
      <link rel="expect" href={`#${until}`} blocking="render" />
      <header className={className} id={ID}>
        {children}
      </header>
    </>
  );
}
