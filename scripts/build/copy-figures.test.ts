import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { findFigure } from '@/editorial/read/find-figure';
import { loadContent } from '@/editorial/content/load-content';
import { reportText, temporaryContent } from '@/editorial/testing/temporary-content';
import { copyFigures } from './copy-figures';

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

test('a picture lies at the address that its page names, which changes with its content', async () => {
  const made = async (background: string) => {
    const files = { 'content/figures/a.png': await png(background), 'content/reports/second.mdx': showing('a.png') };
    const root = await temporaryContent({ ...files, 'content/quizzes/first-quiz.yaml': null });
    expect(await copyFigures(root)).toEqual({ pictures: 1 });
    const figure = findFigure('a.png', (await loadContent({ root })).pictures, root);
    expect(figure).toMatchObject({ width: 40, height: 20 });
    const address = 'address' in figure ? figure.address : 'none';
    expect(existsSync(join(root, 'public', address))).toBe(true);
    return address;
  };
  expect(await made('#f00')).not.toBe(await made('#00f'));
});

test('pictures of drafts, pictures that nobody shows and those of an earlier build are not published', async () => {
  const root = await temporaryContent({
    'content/figures/secret.png': await png('#f00'),
    'content/figures/unused.png': await png('#0f0'),
    'content/reports/draft.mdx': showing('secret.png', { draft: 'true', order: '3' }),
  });
  const old = join(root, 'public/generated/figures/old-0123456789ab.png');
  mkdirSync(dirname(old), { recursive: true });
  writeFileSync(old, '');
  expect(await copyFigures(root)).toEqual({ pictures: 0 });
  expect(readdirSync(join(root, 'public/generated'))).toEqual([]);
});
