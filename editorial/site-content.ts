import { loadContent, type Content } from './load-content';

/** What the pages show: drafts too while an author previews them, never in a build. */
export function siteContent(): Promise<Content> {
  return loadContent({ drafts: process.env.NODE_ENV === 'development' });
}
