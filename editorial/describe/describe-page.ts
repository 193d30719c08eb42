import type { Metadata } from 'next';
import type { Event } from '@/domain/content/event';
import { pageTitle } from '@/generated/words/frame';
import { previewPath } from './preview-path';

type DescribedPage = {
  path: string;
  title: string;
  /** For the window or tab, where the title alone may be that of another page: a quiz may be named like its report. */
  windowTitle?: string;
  description: string;
  type?: 'website' | 'article';
  published?: string;
  updated?: string;
};

/** Title, description, canonical address and link preview of a page. */
export function describePage(event: Event, page: DescribedPage): Metadata {
  const title =
    page.path === '/' ? page.title : pageTitle({ page: page.windowTitle ?? page.title, event: event.shortName });
  const shared = { title: page.title, description: page.description };
  const images = [{ url: previewPath(page.path), width: 1200, height: 630, alt: page.title }];
  return {
    title,
    description: page.description,
    alternates: {
      canonical: page.path,
      types: { 'application/atom+xml': '/feed.atom', 'application/feed+json': '/feed.json' },
    },
    openGraph:
      page.type === 'article'
        ? {
            ...shared,
            type: 'article',
            url: page.path,
            siteName: event.shortName,
            images,
            publishedTime: page.published,
            modifiedTime: page.updated,
          }
        : { ...shared, type: 'website', url: page.path, siteName: event.shortName, images },
    twitter: { card: 'summary_large_image', ...shared, images },
  };
}
