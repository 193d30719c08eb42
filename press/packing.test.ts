import { expect, test } from 'vitest';
import { packingOf } from './packing';
import { siteFile } from './site-file';

const LARGE = 'x'.repeat(9_000);
const page = (name: string, ...scripts: string[]) =>
  siteFile(
    `${name}.html`,
    Buffer.from(`${scripts.map((script) => `<a data-is="/generated/${script}"></a>`).join('')}`),
  );
const script = (name: string, body: string) => siteFile(`generated/${name}`, Buffer.from(body));

const files = [
  page('reports/a', 'reader-AA.js'),
  page('quiz', 'reader-AA.js', 'list-BB.js'),
  page('quiz/one', 'reader-AA.js', 'quiz-CC.js'),
  page('desk', 'reader-AA.js', 'desk-EE.js'),
  script('reader-AA.js', `import("./late-FF.js");${LARGE}`),
  script('list-BB.js', 'import{a}from"./shared-DD.js"'),
  script('quiz-CC.js', `import"./shared-DD.js";${LARGE}`),
  script('shared-DD.js', LARGE),
  script('desk-EE.js', `import "./shared-DD.js";${LARGE}`),
  script('late-FF.js', LARGE),
  siteFile('generated/hall-00.avif', Buffer.from(LARGE)),
];
const { packs, scripted, stageOf } = packingOf(files);
const inPacks = packs.map(({ isLarge, members }) => [
  isLarge ? 'large' : 'small',
  stageOf(members[0]!),
  members.map(({ path }) => path.replace('/generated/', '')),
]);

test('large scripts have packs of their own, and what every page fetches and large pictures have none', () => {
  expect(inPacks).toEqual([
    ['small', 0, ['/reports/a', '/quiz', '/quiz/one', '/desk']],
    ['small', 1, ['list-BB.js']],
    ['large', 1, ['quiz-CC.js', 'shared-DD.js', 'late-FF.js']],
    ['large', 3, ['desk-EE.js']],
  ]);
});

test('a page that fetches a large script is named, also where only a script of its own asks for it', () => {
  expect(scripted).toEqual(['/quiz', '/quiz/one', '/desk']);
});
