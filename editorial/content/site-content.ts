import { notFound } from 'next/navigation';
import { cache } from 'react';
import { builtContent } from './built-content';
import { loadContent, type Content } from './load-content';
import { partsOf, type Part } from '@/domain/content/parts';

/** What the pages show. While an author previews them it is read once for each page, with drafts; a build has read it already. */
export const siteContent = cache(async (): Promise<Content> =>
  process.env.NODE_ENV === 'production'
    ? builtContent()
    : loadContent({ drafts: process.env.NODE_ENV === 'development' }),
);

/** The same for a page of one part. Where the conference has none the build leaves the page out; while developing it is a 404. */
export async function contentWith(part: Part): Promise<Content> {
  const content = await siteContent();
  return partsOf(content).has(part) ? content : notFound();
}
