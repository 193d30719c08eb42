import { gunzipSync, constants } from 'node:zlib';
import { expect, test } from 'vitest';
import { GZIP_START, packedText, WINDOW_BYTES } from './packed-text';

/** What a reader has after these pieces. The stream has no end yet. */
const unpacked = (...pieces: Buffer[]) =>
  gunzipSync(Buffer.concat([GZIP_START, ...pieces]), { finishFlush: constants.Z_SYNC_FLUSH }).toString();

const long = (letter: string) => Buffer.from(`${letter}: ${'the same words again, '.repeat(50)}\n\n`);

test('pieces that were packed apart are read one after the other', () => {
  const texts = [Buffer.from(':\n\n'), long('a'), Buffer.from('retry: 1000\n\n'), long('b')];
  expect(unpacked(...texts.map((text) => packedText(text)))).toBe(Buffer.concat(texts).toString());
});

test('a text that repeats what came before it takes next to nothing, and is read behind any beginning', () => {
  const text = Buffer.from(Array.from({ length: 400 }, (_, index) => `${index * 7_919}`).join(' '));
  const again = packedText(text, text);
  expect(again.length).toBeLessThan(packedText(text).length / 20);
  for (const first of [Buffer.alloc(0), long('x'), Buffer.concat(Array.from({ length: 90 }, () => long('y')))]) {
    const beginning = first.length > 0 ? [packedText(first)] : [];
    expect(unpacked(...beginning, packedText(text), again)).toBe(Buffer.concat([first, text, text]).toString());
  }
});

test('a text may refer as far back as the whole window', () => {
  const word = Buffer.from('a word that is nowhere else: '.repeat(3));
  const between = Buffer.from(Array.from({ length: 9_000 }, (_, index) => (index * 104_729).toString(36)).join(''));
  const before = Buffer.concat([word, between]).subarray(0, WINDOW_BYTES);
  expect(unpacked(packedText(before), packedText(word, before))).toBe(Buffer.concat([before, word]).toString());
});
