import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { Picture } from '@/domain/content/picture';
import { filesOf } from '@/domain/content/picture-files';
import { findFigure } from '@/editorial/read/find-figure';
import { loadContent } from '@/editorial/content/load-content';
import { reportText, temporaryContent } from '@/editorial/testing/temporary-content';
import { publishPictures } from './publish-pictures';

const png = (background: string) =>
  sharp({ create: { width: 40, height: 20, channels: 3, background } })
    .png()
    .toBuffer();
const showing = (src: string, fields = {}) => reportText(`<Figure src="${src}" alt="A colour" />`, fields);

test('a drawing gets the size of its view box, so that nothing moves when it is drawn', async () => {
  const root = await temporaryContent({
    'content/figures/a.svg': '<?xml version="1.0"?>\n<svg viewBox="0 0 360 120"><!-- note --><path d="M0 0"/></svg>',
  });
  const figure = findFigure('a.svg', {}, root);
  expect(figure).toMatchObject({ width: 360, height: 120 });
  expect('svg' in figure && figure.svg).toBe(
    '<svg width="360" height="120" aria-hidden="true" viewBox="0 0 360 120"><path d="M0 0"/></svg>',
  );
});

test('a picture lies at the addresses that its page names, which change with its content', async () => {
  const made = async (background: string) => {
    const files = { 'content/figures/a.png': await png(background), 'content/reports/second.mdx': showing('a.png') };
    const root = await temporaryContent({ ...files, 'content/quizzes/first-quiz.yaml': null });
    expect(await publishPictures(root)).toMatchObject({ pictures: 1 });
    const figure = findFigure('a.png', (await loadContent({ root })).pictures, root) as Picture;
    expect(figure).toMatchObject({ width: 40, height: 20 });
    const paths = filesOf(figure).map(({ path }) => path);
    expect(paths).toHaveLength(2);
    for (const path of paths) expect(existsSync(join(root, 'public', path)), path).toBe(true);
    return figure.address;
  };
  expect(await made('#f00')).not.toBe(await made('#00f'));
});

/** A photograph as a phone writes it: turned, with its place, its owner and remarks in every way that its format has. */
async function telltale(format: 'jpeg' | 'png' | 'webp' | 'avif', orientation: number, scale: number): Promise<Buffer> {
  const upper = await sharp({ create: { width: 4 * scale, height: scale, channels: 3, background: '#f00' } })
    .png()
    .toBuffer();
  const image = sharp({ create: { width: 4 * scale, height: 3 * scale, channels: 3, background: '#00f' } })
    .composite([{ input: upper, gravity: 'north' }])
    .withExif({ IFD0: { Copyright: 'tell-tale' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 31/1 12/1' } })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/">tell-tale</x:xmpmeta>')
    .withIccProfile('p3')
    .withMetadata({ orientation });
  return image.toFormat(format).toBuffer();
}

const SIDES = { 1: 'top', 2: 'top', 3: 'bottom', 4: 'bottom', 5: 'left', 6: 'right', 7: 'right', 8: 'left' } as const;

test.each(['jpeg', 'png', 'webp', 'avif'] as const)(
  'nothing that a camera wrote into a %s is published, and it stands upright',
  async (format) => {
    for (const orientation of format === 'jpeg' ? ([1, 2, 3, 4, 5, 6, 7, 8] as const) : ([1] as const)) {
      const source = await telltale(format, orientation, orientation === 1 ? 300 : 10);
      expect(source.includes('tell-tale')).toBe(true);
      const name = `a.${format}`;
      const files = { [`content/figures/${name}`]: source, 'content/reports/second.mdx': showing(name) };
      const root = await temporaryContent({ ...files, 'content/quizzes/first-quiz.yaml': null });
      await publishPictures(root);
      const published = filesOf((await loadContent({ root })).pictures[name]!);
      expect(published.length).toBe(orientation === 1 ? 4 : 2);
      for (const { path, width, height } of published) {
        const body = readFileSync(join(root, 'public', path));
        expect(body.includes('tell-tale')).toBe(false);
        const { exif, xmp, icc, iptc, orientation: left, ...meta } = await sharp(body).metadata();
        expect({ exif, xmp, icc, iptc, left, width: meta.width, height: meta.height }).toEqual({ width, height });
        expect(await redSide(body)).toBe(SIDES[orientation]);
      }
    }
  },
);

/** On which side a picture is red. */
async function redSide(body: Buffer): Promise<string | undefined> {
  const { data, info } = await sharp(body)
    .resize(9, 9, { fit: 'fill' })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const isRed = (x: number, y: number) => data[(y * 9 + x) * info.channels]! > 128;
  const sides = { top: isRed(4, 0), bottom: isRed(4, 8), left: isRed(0, 4), right: isRed(8, 4) };
  return Object.entries(sides).find(([, red]) => red)?.[0];
}

test('pictures of drafts, pictures that nobody shows and those of an earlier build are not published', async () => {
  const root = await temporaryContent({
    'content/figures/secret.png': await png('#f00'),
    'content/figures/unused.png': await png('#0f0'),
    'content/reports/draft.mdx': showing('secret.png', { draft: 'true', order: '3' }),
  });
  const old = join(root, 'public/generated/figures/old-0123456789ab.png');
  mkdirSync(dirname(old), { recursive: true });
  writeFileSync(old, '');
  expect(await publishPictures(root)).toEqual({ pictures: 0, bytes: 0 });
  expect(readdirSync(join(root, 'public/generated'))).toEqual([]);
});
