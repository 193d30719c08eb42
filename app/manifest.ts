import { existsSync } from 'node:fs';
import type { MetadataRoute } from 'next';
import { hasAddress } from '@/domain/content/parts';
import { shortcutsOf } from '@/editorial/describe/shortcuts';
import { siteContent } from '@/editorial/content/site-content';
import * as words from '@/generated/words/pages-manifest';

export const dynamic = 'force-static';

/** Taken by scripts/content/take-screenshots.ts. `shows` is what a conference needs to have for it to be true. */
const SCREENSHOTS = [
  { src: '/screenshots/today.webp', shows: '/reports', label: words.todayScreenshot },
  { src: '/screenshots/board.webp', shows: '/desk', label: words.boardScreenshot },
  { src: '/screenshots/report.webp', shows: '/reports', label: words.reportScreenshot },
  { src: '/screenshots/quiz.webp', shows: '/quiz', label: words.quizScreenshot },
  { src: '/screenshots/wide.webp', shows: '/desk', label: words.wideScreenshot, isWide: true },
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
    // Before somebody has taken them there are none.
    screenshots: SCREENSHOTS.filter(({ src, shows }) => hasAddress(content, shows) && existsSync(`public${src}`)).map(
      ({ src, label, ...more }) => ({
        ...{ src, label, type: 'image/webp' },
        ...('isWide' in more
          ? { sizes: '1280x800', form_factor: 'wide' as const }
          : { sizes: '780x1688', form_factor: 'narrow' as const }),
      }),
    ),
    shortcuts: shortcutsOf(content).map(({ name, url, icon }) => {
      return { name, url, icons: [{ src: `/icons/shortcut-${icon}.png`, sizes: '192x192', type: 'image/png' }] };
    }),
  };
}
