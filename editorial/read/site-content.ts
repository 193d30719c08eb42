import { notFound } from 'next/navigation';
import { cache } from 'react';
import { loadContent, type Content } from './load-content';
import { partsOf, type Part } from '@/editorial/describe/parts';

/** What the pages show: drafts too while an author previews them, never in a build. Read once for each page. */
export const siteContent = cache((): Promise<Content> =>
  loadContent({ drafts: process.env.NODE_ENV === 'development' }),
);

/** The same for a page of one part. Where the conference has none the build leaves the page out; while developing it is a 404. */
export async function contentWith(part: Part): Promise<Content> {
  const content = await siteContent();
  return partsOf(content).has(part) ? content : notFound();
}
