import { existsSync } from 'node:fs';
import type { MetadataRoute } from 'next';
import { hasAddress } from '@/domain/content/parts';
import { siteContent } from '@/editorial/content/site-content';
import * as places from '@/generated/words/frame-places';
import * as words from '@/generated/words/pages-manifest';

export const dynamic = 'force-static';

const SHORTCUTS = [
  { name: places.reports, url: '/reports' },
  { name: places.leaderboard, url: '/leaderboard' },
  { name: places.search, url: '/search' },
  { name: places.copy, url: '/offline' },
];

const SCREENSHOTS = [
  { src: '/screenshots/phone.png', sizes: '780x1688', form_factor: 'narrow', label: words.phoneScreenshot },
  { src: '/screenshots/wide.png', sizes: '1280x800', form_factor: 'wide', label: words.wideScreenshot },
] as const;

export default async function manifest(): Promise<MetadataRoute.Manifest> {
  const content = await siteContent();
  const { event } = content;
  const { paper } = event.colours.light;
  return {
    id: '/',
    name: event.name,
    short_name: event.shortName,
    description: event.description,
    lang: event.language,
    dir: 'ltr',
    start_url: '/',
    scope: '/',
    display: 'standalone',
    background_color: paper,
    theme_color: paper,
    categories: event.categories,
    icons: [
      { src: '/favicon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
    // The screenshots show a report. Without reports, or before somebody has taken screenshots, there are none.
    screenshots: SCREENSHOTS.filter(({ src }) => content.reports.length > 0 && existsSync(`public${src}`)).map(
      (screenshot) => ({ ...screenshot, type: 'image/png' }),
    ),
    shortcuts: SHORTCUTS.filter(({ url }) => hasAddress(content, url)).map((shortcut) => {
      return { ...shortcut, icons: [{ src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png' }] };
    }),
  };
}
