import type { ReactNode } from 'react';
import { hasAddress } from '@/editorial/describe/parts';
import { siteContent } from '@/editorial/read/site-content';
import { places, type Place } from './places';

type Props = {
  /** The place of the bar that this page belongs to. */
  place?: Place;
  className?: string;
  children: ReactNode;
};

/** What a page brings into the frame of app/layout.tsx: the bar with its place marked, and the main part. */
export async function PageFrame({ place, className, children }: Props) {
  const content = await siteContent();
  const shown = places.filter(({ href }) => hasAddress(content, href));
  return (
    <>
      <nav className="places" aria-label="Places" data-place>
        {shown.map(({ href, name, strokes }) => (
          <a key={href} href={href} aria-current={href === place ? 'page' : undefined}>
            <svg
              viewBox="0 0 24 24"
              fill="none"
              stroke="currentColor"
              strokeWidth="1.75"
              strokeLinejoin="round"
              aria-hidden="true"
            >
              <path d={strokes} />
            </svg>
            {name}
          </a>
        ))}
      </nav>
      <main id="main" tabIndex={-1} className={className}>
        {children}
      </main>
    </>
  );
}
