import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import satori from 'satori';
import sharp from 'sharp';
import { loadContent } from '@/editorial/content/load-content';
import { previewPath } from '@/editorial/describe/preview-path';
import { revision } from '@/press/revision';
import { DRAWING_BOX, previewCard, type Preview } from './preview-card';
import { placedDrawing } from './preview-drawing';
import { previewsOf } from './previews-of';

/** Another way of drawing is another picture. */
const DRAWN_BY = ['scripts/build/preview-card.ts', 'scripts/build/preview-drawing.ts'];
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
    const cached = `${CACHE}/${revision(JSON.stringify(preview), ...DRAWN_BY.map((file) => readFileSync(file)))}.png`;
    if (!existsSync(cached)) {
      drawn += 1;
      writeFileSync(cached, await draw(preview));
    }
    writeFileSync(`public${previewPath(preview.path)}`, readFileSync(cached));
  }
  return { pictures: previews.length, drawn };
}

async function draw(preview: Preview): Promise<Buffer> {
  const words = await satori(previewCard(preview) as Parameters<typeof satori>[0], { ...SIZE, fonts });
  const { drawing, colours } = preview;
  const svg = drawing ? words.replace(/<\/svg>$/, `${placedDrawing(drawing, DRAWING_BOX, colours)}</svg>`) : words;
  return sharp(Buffer.from(svg)).png({ palette: true, compressionLevel: 9 }).toBuffer();
}
