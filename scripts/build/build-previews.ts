import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import satori from 'satori';
import sharp from 'sharp';
import { championsOf } from '@/editorial/describe/champions';
import { loadContent, type Content } from '@/editorial/content/load-content';
import { hasAddress } from '@/domain/content/parts';
import { previewPath } from '@/editorial/describe/preview-path';
import { quizPage } from '@/editorial/describe/quiz-page';
import { quizSlugs } from '@/domain/quiz/quiz-slugs';
import * as places from '@/generated/words/frame-places';
import { title as unavailable } from '@/generated/words/pages-unavailable';
import * as words from '@/generated/words/previews';
import * as reportWords from '@/generated/words/report-head';
import * as kinds from '@/generated/words/report-kinds';
import { revision } from '@/press/revision';
import { previewCard, type Preview } from './preview-card';

const SIZE = { width: 1200, height: 630 };
const CACHE = 'node_modules/.cache/daypass/previews';
const fontFile = (weight: number) =>
  readFileSync(
    createRequire(import.meta.url).resolve(`@fontsource/source-sans-3/files/source-sans-3-latin-${weight}-normal.woff`),
  );
const fonts = ([400, 700] as const).map((weight) => ({
  name: 'Source Sans 3',
  data: fontFile(weight),
  weight,
  style: 'normal' as const,
}));

/** Draws the link-preview pictures of all pages into public/previews. Unchanged ones come from a cache. */
export async function buildPreviews(): Promise<{ pictures: number; drawn: number }> {
  const content = await loadContent();
  rmSync('public/previews', { recursive: true, force: true });
  mkdirSync('public/previews', { recursive: true });
  mkdirSync(CACHE, { recursive: true });
  const previews = previewsOf(content);
  let drawn = 0;
  for (const preview of previews) {
    const cached = `${CACHE}/${revision(JSON.stringify(preview), readFileSync('scripts/build/preview-card.ts'))}.png`;
    if (!existsSync(cached)) {
      drawn += 1;
      writeFileSync(cached, await draw(preview));
    }
    writeFileSync(`public${previewPath(preview.path)}`, readFileSync(cached));
  }
  return { pictures: previews.length, drawn };
}

function previewsOf(content: Content): Preview[] {
  const { event, reports, glossary, races, tiers, quizzes } = content;
  const shared = { event: event.name, colours: event.colours.dark };
  const previews = [
    { ...shared, path: '/', label: event.day.label, title: event.name, note: event.tagline },
    {
      ...shared,
      path: '/reports',
      label: event.day.label,
      title: places.reports,
      note: words.reports({ count: reports.length }),
    },
    {
      ...shared,
      path: '/glossary',
      label: event.day.label,
      title: places.glossary,
      note: words.glossary({ count: glossary.length }),
    },
    { ...shared, path: '/offline', label: event.day.label, title: places.copy, note: words.offline },
    { ...shared, path: '/search', label: event.day.label, title: places.search, note: event.name },
    { ...shared, path: '/unavailable', label: event.day.label, title: unavailable, note: event.name },
    { ...shared, path: '/leaderboard', label: event.day.label, title: places.leaderboard, note: words.leaderboard },
    {
      ...shared,
      path: '/tiers',
      label: event.day.label,
      title: places.tiers,
      note: words.tiers({ count: tiers?.tiers.length ?? 0 }),
    },
    { ...shared, path: '/quiz', label: event.day.label, title: places.quiz, note: words.quizzes },
    ...quizSlugs(quizzes).map((slug) => {
      const { title, draw } = quizPage(content, slug)!.quiz;
      return {
        ...shared,
        path: `/quiz/${slug}`,
        label: places.quiz,
        title,
        note: words.quiz({ count: draw }),
      };
    }),
    ...races.map(({ slug, race }) => ({
      ...shared,
      path: `/leaderboard/${slug}`,
      label: places.leaderboard,
      title: race.name,
      note: race.archive ? championsOf(race.archive) : words.race,
    })),
    ...reports.map(({ slug, kind, title, minutes }) => ({
      ...shared,
      path: `/reports/${slug}`,
      label: kinds[kind],
      title,
      note: reportWords.minutesToRead({ minutes }),
    })),
  ];
  return previews.filter(({ path }) => hasAddress(content, path));
}

async function draw(preview: Preview): Promise<Buffer> {
  const svg = await satori(previewCard(preview) as Parameters<typeof satori>[0], { ...SIZE, fonts });
  return sharp(Buffer.from(svg)).png({ palette: true, compressionLevel: 9 }).toBuffer();
}
