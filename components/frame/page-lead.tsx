import type { ReactNode } from 'react';

const ID = 'page-lead';

type Props = { className: string; until?: string; children: ReactNode };

/**
 * The head of a page. It asks the browser not to paint before it has read this far, or up to the id `until`. Otherwise
 * the browser would first paint a page without words, which takes a phone tens of milliseconds, and the words would
 * come after it. Browsers that do not know `expect` ignore it.
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
