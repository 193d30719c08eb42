import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unpack } from '@/worker/unpack';
import { makePacks } from './make-packs';
import { siteFile } from './site-file';

const bytes = (buffer: Buffer): ArrayBuffer => new Uint8Array(buffer).buffer;

test('unpacking a pack gives the files that went in, byte for byte', () => {
  const names = fc.uniqueArray(fc.stringMatching(/^[a-z0-9]{1,12}$/), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(names, fc.array(fc.uint8Array({ maxLength: 300 }), { minLength: 8, maxLength: 8 }), (paths, bodies) => {
      const files = paths.map((path, i) =>
        siteFile(`${path}.html`, Buffer.from(bodies[i]!), { 'content-security-policy': 'x' }),
      );
      const [pack] = makePacks(files);
      const found = unpack(bytes(pack!.file.body));
      expect(found.map(({ path, body }) => [path, Buffer.from(body)])).toEqual(
        files.map(({ path, body }) => [path, body]),
      );
      expect(found[0]!.headers).toEqual({ 'content-type': 'text/html; charset=utf-8', 'content-security-policy': 'x' });
    }),
  );
});

test('a pack that was cut off is refused', () => {
  const [pack] = makePacks([siteFile('a.html', Buffer.from('<h1>long enough</h1>'))]);
  expect(() => unpack(bytes(pack!.file.body.subarray(0, -3)))).toThrow(RangeError);
});

test('many files make several packs, each of a size a phone can unpack, and none is lost', () => {
  const files = Array.from({ length: 10 }, (_, i) => siteFile(`${i}.html`, Buffer.alloc(400_000)));
  const packs = makePacks(files);
  expect(packs.flatMap(({ members }) => members)).toEqual(files);
  expect(Math.max(...packs.map(({ file }) => file.body.length))).toBeLessThan(1_600_000);
});

test('a file larger than a pack gets one of its own', () => {
  const packs = makePacks([siteFile('a.html', Buffer.alloc(10)), siteFile('b.html', Buffer.alloc(2_000_000))]);
  expect(packs.map(({ members }) => members.length)).toEqual([1, 1]);
});
