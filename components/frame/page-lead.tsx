import type { ReactNode } from 'react';

const ID = 'page-lead';

/**
 * The head of a page. The browser is asked not to paint before it has read this far: it would paint an empty page first,
 * which takes a phone tens of milliseconds, and the words come after it. Browsers that do not know `expect` ignore it.
 */
export function PageLead({ className, children }: { className: string; children: ReactNode }) {
  return (
    <>
      <link rel="expect" href={`#${ID}`} blocking="render" />
      <header className={className} id={ID}>
        {children}
      </header>
    </>
  );
}
