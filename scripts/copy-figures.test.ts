import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, onTestFinished, test } from 'vitest';
import { copyFigures } from './copy-figures';
import { findFigure } from '@/editorial/find-figure';

function withFigure(name: string, body: string | Buffer) {
  const root = mkdtempSync(join(tmpdir(), 'figure-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  mkdirSync(join(root, 'content/figures'), { recursive: true });
  writeFileSync(join(root, 'content/figures', name), body);
  return root;
}

test('a drawing gets the size of its view box, so that nothing moves when it is drawn', () => {
  const root = withFigure(
    'a.svg',
    '<?xml version="1.0"?>\n<svg viewBox="0 0 360 120"><!-- note --><path d="M0 0"/></svg>',
  );
  const figure = findFigure('a.svg', root);
  expect(figure).toMatchObject({ width: 360, height: 120 });
  expect('svg' in figure && figure.svg).toBe(
    '<svg width="360" height="120" aria-hidden="true" viewBox="0 0 360 120"><path d="M0 0"/></svg>',
  );
});

test('a picture gets its size in pixels and an address that changes with its content', async () => {
  const png = (background: string) =>
    sharp({ create: { width: 40, height: 20, channels: 3, background } })
      .png()
      .toBuffer();
  const found = async (background: string) => {
    const root = withFigure('a.png', await png(background));
    await copyFigures(root);
    return findFigure('a.png', root);
  };
  const [red, blue] = [await found('#f00'), await found('#00f')];
  expect(red).toMatchObject({
    width: 40,
    height: 20,
    address: expect.stringMatching(/^\/generated\/figures\/a-[0-9a-f]{12}\.png$/) as string,
  });
  expect(red).not.toEqual(blue);
});
