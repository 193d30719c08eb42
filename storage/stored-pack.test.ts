import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fileIn, filesIn, isPack, packOf, type PackedFile } from './stored-pack';

const ORIGIN = 'https://testival.example';
beforeEach(() => void vi.stubGlobal('location', new URL(ORIGIN)));
afterEach(() => void vi.unstubAllGlobals());

const kinds = [{ 'content-type': 'text/html' }, { 'content-type': 'text/javascript' }];

test('each file comes out of a stored pack with its own bytes and headers, also behind an index', async () => {
  const bodies = fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(bodies, fc.uint8Array({ maxLength: 9 }), async (parts, front) => {
      let from = front.length;
      const files = parts.map((part, i): PackedFile => {
        from += part.length;
        const key = `${ORIGIN}/page-${i}?__WB_REVISION__=${i}`;
        return { key, headers: kinds[i % 2]!, from: from - part.length, length: part.length };
      });
      const pack = packOf(Uint8Array.from([front, ...parts].flatMap((part) => [...part])).buffer, files);
      expect(filesIn(pack)).toEqual(files);
      for (const [i, file] of files.entries()) {
        const response = await fileIn(pack.clone(), file);
        expect(response.headers.get('content-type')).toBe(kinds[i % 2]!['content-type']);
        expect(response.headers.get('content-length')).toBe(`${parts[i]!.length}`);
        expect(new Uint8Array(await response.arrayBuffer())).toEqual(new Uint8Array(parts[i]!));
      }
    }),
  );
});

test.each([undefined, '', '{', '[]', '[[],[["/a",0]]]x', '7'])('a pack that says %s of itself has no files', (said) => {
  expect(filesIn(new Response('', { headers: said === undefined ? {} : { 'x-daypass-files': said } }))).toEqual([]);
});

test('a pack is told from pages by its address', () => {
  expect([`${ORIGIN}/packs/0a.pack`, `${ORIGIN}/packs`, `${ORIGIN}/?a=/packs/`].map(isPack)).toEqual([
    true,
    false,
    false,
  ]);
});
