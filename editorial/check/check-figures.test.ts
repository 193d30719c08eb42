import sharp from 'sharp';
import { expect, test } from 'vitest';
import { loadContent } from '@/editorial/content/load-content';
import { problemsIn, reportText, temporaryContent } from '@/editorial/testing/temporary-content';

const photo = () => sharp({ create: { width: 400, height: 200, channels: 3, background: '#a40', noise: NOISE } });
const NOISE = { type: 'gaussian', mean: 128, sigma: 40 } as const;
const half = (body: Buffer) => body.subarray(0, body.length / 2);

const ADDRESS = expect.stringMatching(/^\/generated\/figures\/[a-z0-9-]+-[0-9a-f]{12}$/) as string;
const showing = (src: string) => ({
  'content/reports/first.mdx': reportText(`Words.\n\n<Figure src="${src}" alt="A hall" />`),
});

test('sound pictures of every kind have a size and an address, whatever a camera or a person calls them', async () => {
  const files = {
    'IMG_0001.JPG': await photo().jpeg().toBuffer(),
    'Bild 1.jpeg': await photo().jpeg().toBuffer(),
    'Hörsaal (2).PNG': await photo().png().toBuffer(),
    '会場.webp': await photo().webp().toBuffer(),
    'a.avif': await photo().avif({ effort: 0 }).toBuffer(),
  };
  const named = Object.entries(files).map(([name, body]) => [`content/figures/${name}`, body]);
  const { pictures } = await loadContent({
    root: await temporaryContent(Object.fromEntries(named) as Record<string, Buffer>),
  });
  for (const name of Object.keys(files))
    expect(pictures[name], name).toEqual({ width: 400, height: 200, narrowWidth: 400, address: ADDRESS });
  const slugs = Object.values(pictures).map(({ address }) => /figures\/(.*)-/.exec(address)![1]);
  expect(slugs.toSorted()).toEqual(['a', 'bild-1', 'horsaal-2', 'img-0001', 'picture']);
});

test('a name with an umlaut is found whether it is written as one sign or, as on a Mac, as two', async () => {
  const body = await photo().jpeg().toBuffer();
  expect(await problemsIn({ ...showing('Ho\u0308rsaal.jpg'), 'content/figures/H\u00f6rsaal.jpg': body })).toEqual([]);
  expect(await problemsIn({ ...showing('H\u00f6rsaal.jpg'), 'content/figures/Ho\u0308rsaal.jpg': body })).toEqual([]);
});

test.each([1, 2, 3, 4, 5, 6, 7, 8])(
  'a photograph of orientation %i keeps the space that it takes upright',
  async (orientation) => {
    const body = await photo().jpeg().withMetadata({ orientation }).toBuffer();
    const { pictures } = await loadContent({ root: await temporaryContent({ 'content/figures/a.jpg': body }) });
    expect(pictures['a.jpg']).toMatchObject(
      orientation < 5 ? { width: 400, height: 200 } : { width: 200, height: 400 },
    );
  },
);

test('no side of a picture is longer than 1,600 pixels, and a large one has a narrow file', async () => {
  const made = async (width: number, height: number) => {
    const body = await sharp({ create: { width, height, channels: 3, background: '#a40' } })
      .png()
      .toBuffer();
    const { pictures } = await loadContent({ root: await temporaryContent({ 'content/figures/a.png': body }) });
    const { address, ...size } = pictures['a.png']!;
    return size;
  };
  expect(await made(4032, 3024)).toEqual({ width: 1600, height: 1200, narrowWidth: 800 });
  expect(await made(3024, 4032)).toEqual({ width: 1200, height: 1600, narrowWidth: 800 });
  expect(await made(900, 600)).toEqual({ width: 900, height: 600, narrowWidth: 900 });
  expect(await made(40, 20)).toEqual({ width: 40, height: 20, narrowWidth: 40 });
});

const BROKEN: [string, string, () => Promise<Buffer> | Buffer, string][] = [
  [
    'is text',
    'fake.jpg',
    () => Buffer.from('no picture at all'),
    '“fake.jpg” cannot be read to its end as a picture; expected a sound jpg',
  ],
  ['is empty', 'empty.png', () => Buffer.alloc(0), '“empty.png” is empty; expected a picture'],
  [
    'is half of a jpg',
    'half.jpg',
    async () => half(await photo().jpeg().toBuffer()),
    '“half.jpg” cannot be read to its end as a picture; expected a sound jpg',
  ],
  [
    'is half of a png',
    'half.png',
    async () => half(await photo().png().toBuffer()),
    '“half.png” cannot be read to its end as a picture; expected a sound png',
  ],
  [
    'is half of a webp',
    'half.webp',
    async () => half(await photo().webp().toBuffer()),
    '“half.webp” cannot be read to its end as a picture; expected a sound webp',
  ],
  [
    'is a png called jpg',
    'IMG 1.jpg',
    () => photo().png().toBuffer(),
    '“IMG 1.jpg” is a png inside; expected the name img-1.png',
  ],
  [
    'is a gif called png',
    'a.png',
    () => photo().gif().toBuffer(),
    '“a.png” is a gif inside; expected it saved as a still PNG, such as a.png',
  ],
];

test.each(BROKEN)('a picture that %s is named where a report shows it', async (_, name, make, message) => {
  const body = await make();
  const [problem, ...others] = await problemsIn({ ...showing(name), [`content/figures/${name}`]: body });
  expect(problem).toBe(`content/reports/first.mdx:23: ${message}`);
  expect(others).toEqual([]);
  expect(await problemsIn({ [`content/figures/${name}`]: body })).toEqual([`content/figures/${name}:1: ${message}`]);
});

test('a drawing called a picture, a picture called a drawing and a photograph of a phone under another name say what they are', async () => {
  const named = async (name: string, body: Buffer) => problemsIn({ [`content/figures/${name}`]: body });
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8" width="8" height="8"/>');
  expect(await named('plan.png', svg)).toEqual([
    'content/figures/plan.png:1: “plan.png” is a svg inside; expected the name plan.svg',
  ]);
  expect(await named('hall.svg', await photo().png().toBuffer())).toEqual([
    'content/figures/hall.svg:1: “hall.svg” is a png inside; expected the name hall.png',
  ]);
  const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic'), Buffer.alloc(40)]);
  expect(await named('IMG_1.JPG', heic)).toEqual([
    'content/figures/IMG_1.JPG:1: “IMG_1.JPG” is a heic inside; expected it exported from the photo app as JPEG, such as img-1.jpg',
  ]);
});

test('a picture of a kind that pages cannot show says what to make of it, once something shows it', async () => {
  const heic = { 'content/figures/IMG_0515.HEIC': Buffer.from('heic'), 'content/figures/notes.txt': 'notes' };
  expect(await problemsIn(heic)).toEqual([]);
  expect(await problemsIn({ ...heic, ...showing('IMG_0515.HEIC') })).toEqual([
    'content/reports/first.mdx:23: “IMG_0515.HEIC” cannot be shown; expected it exported from the photo app as JPEG, such as img-0515.jpg',
  ]);
});

test('a name with other capitals is told as it is', async () => {
  const body = await photo().jpeg().toBuffer();
  expect(await problemsIn({ ...showing('img_0001.jpg'), 'content/figures/IMG_0001.JPG': body })).toEqual([
    'content/reports/first.mdx:23: <Figure>: unknown figure `img_0001.jpg`; expected `IMG_0001.JPG` (the nearest known name)',
  ]);
});

test('a moving picture is refused', async () => {
  const frames = await sharp(
    [
      await photo().png().toBuffer(),
      await sharp({ create: { width: 400, height: 200, channels: 3, background: '#00f' } })
        .png()
        .toBuffer(),
    ],
    { join: { animated: true } },
  )
    .webp()
    .toBuffer();
  expect(await problemsIn({ 'content/figures/a.webp': frames })).toEqual([
    'content/figures/a.webp:1: “a.webp” moves; expected a picture that stands still',
  ]);
});

test('a picture over its budget is named with its size, where it is shown', async () => {
  const noise = {
    width: 1600,
    height: 1200,
    channels: 3,
    background: '#888',
    noise: { type: 'gaussian', mean: 128, sigma: 90 },
  } as const;
  const body = await sharp({ create: noise }).png({ compressionLevel: 1 }).toBuffer();
  const [problem, ...others] = await problemsIn({ ...showing('noise.png'), 'content/figures/noise.png': body });
  expect(problem).toMatch(
    /^content\/reports\/first\.mdx:23: “noise\.png” takes \d+ KB on each phone, at 800 × 600; expected 120 KB at most/,
  );
  expect(others).toEqual([]);
});
