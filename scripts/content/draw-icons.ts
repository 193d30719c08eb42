// Draws the icons in public/icons from public/favicon.svg: npx tsx scripts/content/draw-icons.ts
import { mkdirSync, readFileSync } from 'node:fs';
import sharp from 'sharp';

const icon = readFileSync('public/favicon.svg');
const SURFACE = '#16181b';
mkdirSync('public/icons', { recursive: true });

for (const [name, size] of [
  ['icon-192', 192],
  ['icon-512', 512],
] as const)
  await sharp(icon, { density: 1200 }).resize(size).png({ palette: true }).toFile(`public/icons/${name}.png`);

// A mask may cut off a fifth on each side. Apple rounds the corners itself.
for (const [name, size, share] of [
  ['maskable-512', 512, 0.62],
  ['apple-touch-icon', 180, 0.86],
] as const) {
  const drawing = await sharp(icon, { density: 1200 })
    .resize(Math.round(size * share))
    .toBuffer();
  await sharp({ create: { width: size, height: size, channels: 3, background: SURFACE } })
    .composite([{ input: drawing }])
    .png({ palette: true })
    .toFile(`public/icons/${name}.png`);
}
