// Draws the icons in public/icons from public/favicon.svg, and those of the shortcuts: npx tsx scripts/content/draw-icons.ts
import { mkdirSync, readFileSync } from 'node:fs';
import sharp from 'sharp';
import { safeShare } from './safe-share';

const icon = readFileSync('public/favicon.svg');
const SURFACE = '#16181b';
mkdirSync('public/icons', { recursive: true });
const drawn = (size: number) => sharp(icon, { density: 1200 }).resize(size);

for (const size of [192, 512]) await drawn(size).png({ palette: true }).toFile(`public/icons/icon-${size}.png`);

// A mask may cut off a fifth on each side: the drawing is as large as it leaves whole. Apple rounds only the corners.
const whole = await drawn(256).ensureAlpha().raw().toBuffer();
for (const [name, size, share] of [
  ['maskable-512', 512, safeShare(whole, 256)],
  ['apple-touch-icon', 180, 0.94],
] as const) {
  const drawing = await drawn(Math.round(size * share)).toBuffer();
  await sharp({ create: { width: size, height: size, channels: 3, background: SURFACE } })
    .composite([{ input: drawing }])
    .png({ palette: true })
    .toFile(`public/icons/${name}.png`);
}

/** The strokes of the shortcuts, in a box of 24 × 24. The dashed line is drawn below each. */
const SHORTCUTS = {
  lap: 'M12 4.5v12M6 10.500h12',
  board: 'M9 17V5h6v12M9 17H4v-7h5m6 7h5v-4.500h-5',
  quiz: 'M8.700 8a3.300 3.300 0 1 1 4.900 2.900q-1.600.8-1.600 2.600M12 16.800v.2',
  reports: 'M6 5h12M6 9h12M6 13h12M6 17h7',
} as const;

for (const [name, strokes] of Object.entries(SHORTCUTS)) {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-3 -3 30 30" fill="none" stroke="#fff" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round">
    <rect x="-3" y="-3" width="30" height="30" rx="15" fill="${SURFACE}" stroke="none"/>
    <path d="${strokes}"/><path d="M4.500 20.800h15" stroke="#f58a1f" stroke-dasharray="3 3" stroke-linecap="butt"/></svg>`;
  await sharp(Buffer.from(svg), { density: 600 })
    .resize(192)
    .png({ palette: true })
    .toFile(`public/icons/shortcut-${name}.png`);
}
