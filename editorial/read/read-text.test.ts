import { expect, test } from 'vitest';
import { loadContent } from '@/editorial/content/load-content';
import { problemsIn, reportText, temporaryContent } from '@/editorial/testing/temporary-content';

const UMLAUTS = reportText('Words for Zürich.', { title: 'Für Anfänger' });
const latin1 = (text: string) => Buffer.from(text, 'latin1');
const wide = (text: string, isBigEndian = false, mark = '\uFEFF') => {
  const bytes = Buffer.from(mark + text, 'utf16le');
  return isBigEndian ? bytes.swap16() : bytes;
};
const FIRST = 'content/reports/first.mdx';

test.each([
  ['a byte order mark', (text: string) => `\uFEFF${text}`],
  ['ends of lines as on Windows', (text: string) => text.replaceAll('\n', '\r\n')],
  ['ends of lines as on an old Mac', (text: string) => text.replaceAll('\n', '\r')],
  ['all of that', (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`],
])('%s changes nothing, in reports and in YAML', async (_, change) => {
  const people = '- id: ada\n  name: Ada Lovelace\n  source: https://conf.example/ada\n';
  const root = await temporaryContent({ [FIRST]: change(UMLAUTS), 'content/people.yaml': change(people) });
  const { reports } = await loadContent({ root });
  expect(reports[0]).toMatchObject({ title: 'Für Anfänger', words: 3 });
});

test.each<[string, Buffer, string]>([
  ['Latin-1', latin1(UMLAUTS), '2: the text is not UTF-8 (“title: Für Anfänger” seems to be Latin-1)'],
  [
    'Latin-1 of an old Mac’s lines',
    latin1(UMLAUTS.replaceAll('\n', '\r')),
    '2: the text is not UTF-8 (“title: Für Anfänger” seems to be Latin-1)',
  ],
  [
    'Latin-1 further down',
    latin1(UMLAUTS.replace('Für Anfänger', 'Beginners')),
    '21: the text is not UTF-8 (“Words for Zürich.” seems to be Latin-1)',
  ],
  ['UTF-16', wide(UMLAUTS), '1: the text is not UTF-8 (it seems to be UTF-16)'],
  ['UTF-16, the other way round', wide(UMLAUTS, true), '1: the text is not UTF-8 (it seems to be UTF-16)'],
  ['UTF-16 without a mark', wide(UMLAUTS, false, ''), '1: the text is not UTF-8 (it seems to be UTF-16)'],
  [
    'UTF-16 without a mark, the other way round',
    wide(UMLAUTS, true, ''),
    '1: the text is not UTF-8 (it seems to be UTF-16)',
  ],
])('a report in %s is refused with the line, and nothing else is said of it', async (_, bytes, problem) => {
  expect(await problemsIn({ [FIRST]: bytes })).toEqual([`${FIRST}:${problem}; expected the file saved again as UTF-8`]);
});

test('other faults of a file that is not UTF-8 are told, too', async () => {
  const bytes = latin1(reportText('Zürich\n\n[a](/nowhere)', { kind: 'talk' }));
  const problems = await problemsIn({ [FIRST]: bytes });
  expect(problems.map((problem) => problem.slice(FIRST.length, FIRST.length + 12))).toEqual([
    ':4: `kind` i',
    ':21: the tex',
    ':23: the lin',
  ]);
});

test('a letter that an earlier conversion has lost is refused with its line', async () => {
  expect(await problemsIn({ [FIRST]: reportText('Words.\n\nCaf\uFFFD') })).toEqual([
    `${FIRST}:23: a letter that was lost (\uFFFD) stands in this line; expected the letter itself, in a file saved as UTF-8`,
  ]);
  expect(await problemsIn({ [FIRST]: reportText('Words.\n\nCaf\0') })).toEqual([
    `${FIRST}:23: an empty character (NUL) stands in this line; expected the letter itself, in a file saved as UTF-8`,
  ]);
});

test.each([
  'people.yaml',
  'glossary.yaml',
  'event.yaml',
  'races/open.yaml',
  'quizzes/first-quiz.yaml',
  'figures/zones.svg',
])('content/%s in Latin-1 is refused as well', async (name) => {
  const remark = name.endsWith('svg') ? '<!-- für -->' : '# für';
  const problems = await problemsIn({ [`content/${name}`]: latin1(remark) });
  expect(problems).toContain(
    `content/${name}:1: the text is not UTF-8 (“${remark}” seems to be Latin-1); expected the file saved again as UTF-8`,
  );
});
