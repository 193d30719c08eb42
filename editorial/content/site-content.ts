import { notFound } from 'next/navigation';
import { cache } from 'react';
import { builtContent } from './built-content';
import { loadContent, type Content } from './load-content';
import { partsOf, type Part } from '@/domain/content/parts';

/**
 * What the pages show. A build has read it already. While an author previews pages, it is read once for each page, with
 * drafts.
 */
export const siteContent = cache(async (): Promise<Content> =>
  process.env.NODE_ENV === 'production'
    ? builtContent()
    : loadContent({ drafts: process.env.NODE_ENV === 'development' }),
);

/**
 * The same for a page of one part. If the conference lacks the part, a build leaves the page out, and development
 * answers 404.
 */
export async function contentWith(part: Part): Promise<Content> {
  const content = await siteContent();
  return partsOf(content).has(part) ? content : notFound();
}
