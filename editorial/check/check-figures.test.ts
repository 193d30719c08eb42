import sharp from 'sharp';
import { expect, test } from 'vitest';
import { loadContent } from '@/editorial/content/load-content';
import { problemsIn, temporaryContent } from '@/editorial/testing/temporary-content';

const photo = () => sharp({ create: { width: 400, height: 200, channels: 3, background: '#a40', noise: NOISE } });
const NOISE = { type: 'gaussian', mean: 128, sigma: 40 } as const;
const half = (body: Buffer) => body.subarray(0, body.length / 2);

test('sound pictures of every kind have a size and an address', async () => {
  const root = await temporaryContent({
    'content/figures/a.png': await photo().png().toBuffer(),
    'content/figures/b.jpg': await photo().jpeg().toBuffer(),
    'content/figures/c.jpeg': await photo().jpeg().toBuffer(),
    'content/figures/d.webp': await photo().webp().toBuffer(),
  });
  const { pictures } = await loadContent({ root });
  expect(Object.keys(pictures)).toEqual(['a.png', 'b.jpg', 'c.jpeg', 'd.webp']);
  expect(pictures['c.jpeg']).toEqual({
    width: 400,
    height: 200,
    address: expect.stringMatching(/^\/generated\/figures\/c-[0-9a-f]{12}\.jpeg$/) as string,
  });
});

test('a photograph that a phone took upright keeps the space that it takes', async () => {
  const upright = await photo().jpeg().withMetadata({ orientation: 6 }).toBuffer();
  const { pictures } = await loadContent({ root: await temporaryContent({ 'content/figures/a.jpg': upright }) });
  expect(pictures['a.jpg']).toMatchObject({ width: 200, height: 400 });
});

test.each<[string, string, () => Promise<Buffer> | Buffer]>([
  ['text', 'fake.jpg', () => Buffer.from('no picture at all')],
  ['nothing in it', 'empty.png', () => Buffer.alloc(0)],
  ['half of a jpg', 'half.jpg', async () => half(await photo().jpeg().toBuffer())],
  ['half of a png', 'half.png', async () => half(await photo().png().toBuffer())],
  ['half of a webp', 'half.webp', async () => half(await photo().webp().toBuffer())],
])('a picture with %s is refused by its name, whether or not a report shows it', async (_, name, make) => {
  const ending = name.split('.')[1]!;
  expect(await problemsIn({ [`content/figures/${name}`]: await make() })).toEqual([
    expect.stringMatching(
      new RegExp(
        `^content/figures/${name}:1: “${name}” cannot be read as a picture \\(.+\\); expected a sound ${ending}$`,
      ),
    ),
  ]);
});

test('a picture that is of another kind than its name says is refused', async () => {
  expect(await problemsIn({ 'content/figures/a.jpg': await photo().png().toBuffer() })).toEqual([
    'content/figures/a.jpg:1: “a.jpg” is a png; expected a jpg, as its name says',
  ]);
});
