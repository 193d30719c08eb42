import { randomBytes } from 'node:crypto';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { encodePicture } from './encode-picture';

/** A picture that no cache has, as large as needs several threads. */
const unseen = () => {
  const tile = sharp(randomBytes(60 * 40 * 3), { raw: { width: 60, height: 40, channels: 3 } });
  return tile.resize(900, 600).jpeg().toBuffer();
};

test('the same picture makes the same bytes, however many processors a machine has', async () => {
  const source = await unseen();
  const before = sharp.concurrency();
  sharp.concurrency(4);
  const made = await encodePicture(source, { width: 600, height: 400, format: 'avif' });
  sharp.concurrency(1);
  const alone = await sharp(source)
    .autoOrient()
    .resize(600, 400, { fit: 'fill' })
    .avif({ quality: 50, effort: 2 })
    .toBuffer();
  sharp.concurrency(before);
  expect(made.equals(alone)).toBe(true);
});

test('colours of other spaces become those of the web, and what is clear stays clear', async () => {
  const base = () =>
    sharp({ create: { width: 60, height: 40, channels: 4, background: { r: 200, g: 60, b: 20, alpha: 0.5 } } });
  const made = async (source: Buffer) => {
    const { space, hasAlpha, depth } = await sharp(
      await encodePicture(source, { width: 60, height: 40, format: 'avif' }),
    ).metadata();
    return { space, hasAlpha, depth };
  };
  expect(await made(await base().removeAlpha().toColourspace('cmyk').jpeg().toBuffer())).toEqual({
    space: 'srgb',
    hasAlpha: false,
    depth: 'uchar',
  });
  expect(await made(await base().removeAlpha().greyscale().jpeg().toBuffer())).toMatchObject({ space: 'srgb' });
  expect(await made(await base().toColourspace('rgb16').png().toBuffer())).toEqual({
    space: 'srgb',
    hasAlpha: true,
    depth: 'uchar',
  });
});
