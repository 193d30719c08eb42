import { expect, test } from 'vitest';
import { problemsIn, problemsOfReport, changed } from '@/editorial/testing/temporary-content';
import { readYaml } from './yaml-text';

const read = (text: string) => readYaml('a.yaml', { text, problems: [] });

/** What an author writes, why YAML reads something else, and what to write instead. */
const TRAPS: [written: string, why: string, quoted: string][] = [
  ['The #1 talk', 'what comes after # is a remark, and is lost', "'The #1 talk'"],
  ['Lambda # Ruby', 'what comes after # is a remark, and is lost', "'Lambda # Ruby'"],
  ['Talk of the day #1', 'what comes after # is a remark, and is lost', "'Talk of the day #1'"],
  ['#1 of the day', 'a value that begins with # is a remark', "'#1 of the day'"],
  ['&more about the day', 'a value that begins with & loses its first word', "'&more about the day'"],
  ['!important', 'a value that begins with ! loses its first word', "'!important'"],
  ['*star', 'a value that begins with * stands for another value', "'*star'"],
  ['*star* of the day', 'a value that begins with * stands for another value', "'*star* of the day'"],
  ['@home', 'a value cannot begin with @', "'@home'"],
  ['`code`', 'a value cannot begin with `', "'`code`'"],
  ['%done', 'a value cannot begin with %', "'%done'"],
  [', and then', 'a value cannot begin with a comma', "', and then'"],
  ['AWS: the day', 'a colon and a space make a field of what is before them', "'AWS: the day'"],
  ['[draft] Lambda', 'a value that begins with [ is a list', "'[draft] Lambda'"],
  ['{5 MiB} free', 'a value that begins with { is a group of fields', "'{5 MiB} free'"],
  ['- the end', 'a value that begins with - and a space is a list', "'- the end'"],
  ['? why', 'a value that begins with ? and a space is a key', "'? why'"],
  ['> 5 users', 'a value that begins with > has to stand in the lines below', "'> 5 users'"],
  ['| pipes', 'a value that begins with | has to stand in the lines below', "'| pipes'"],
  ['"One" and more', 'the quotes do not stand around the whole value', `'"One" and more'`],
  ["'Don't stop'", 'the quotes do not stand around the whole value', `"Don't stop"`],
  ['"open', 'the quotes do not stand around the whole value', "'open'"],
  ['"a\\d"', 'a backslash in double quotes begins a sign', "'a\\d'"],
];

test.each(TRAPS)('`title: %s` is refused with the quotes to add', async (written, why, quoted) => {
  const expected = `2: ${why}; expected quotes: title: ${quoted}`;
  expect(await problemsOfReport('Words.', { title: written })).toEqual([expected]);
  expect(await problemsOfReport('Words.', { title: quoted })).toEqual([]);
});

test('values that are texts to YAML stay what they are', () => {
  const values = [
    'yes',
    'no',
    'on',
    '2018-11-29',
    '12:30',
    '2018-11-29T08:30:00-08:00',
    '1_000',
    'C#',
    'a#b',
    '-1 day',
    '?what',
    "it's",
    'a: '.trim(),
    'x:y',
    '...',
    'Ａ：Ｂ',
  ];
  for (const value of values.filter((each) => !each.endsWith(':'))) {
    const { data, problems } = read(`title: ${value}`);
    expect([data, problems], value).toEqual([{ title: value }, []]);
  }
});

test('remarks where nobody can mistake them are remarks', () => {
  const text =
    "a: 1 # low to high\nb: [x, y] # or []\nc: { d: e } # or none\nf: 'Text' # quoted\ng: session # or race\nh: '2018-11-29' # or unknown\ni: |\n  # no remark\n";
  expect(read(text)).toMatchObject({
    data: { a: 1, b: ['x', 'y'], c: { d: 'e' }, f: 'Text', g: 'session', h: '2018-11-29', i: '# no remark\n' },
    problems: [],
  });
});

test.each([
  ['1984', 'the number 1984'],
  ['1e3', 'the number 1000'],
  ['1.10', 'the number 1.1'],
  ['0x1F', 'the number 31'],
  ['true', 'the boolean true'],
  ['[Draft]', 'a list'],
  ['{5 MiB}', 'a group of fields'],
  ['null', 'empty'],
  ['~', 'empty'],
])('`title: %s` is read as something else, and refused with its quotes', async (written, seen) => {
  expect(await problemsOfReport('Words.', { title: written })).toEqual([
    `2: \`title\` is ${seen}; expected a text of 1 to 120 characters (as a text in quotes: '${written}')`,
  ]);
});

test('every fault of a file is told in one go, each in its line', () => {
  const { problems, data } = read(
    'a: 1\ntitle: The #1 talk\nb: @x\n\tc: 1\nd: *star\nd: 2\ne:f\ng： h\ni: "open\nj: 1',
  );
  expect(problems.map(({ line, message }) => `${line}: ${message.split(';')[0]}`)).toEqual([
    '2: what comes after # is a remark, and is lost',
    '3: a value cannot begin with @',
    '4: a tab stands at the beginning of the line',
    '5: a value that begins with * stands for another value',
    '6: `d` is there twice',
    '7: there is no space after the colon',
    '8: the colon is a full-width one',
    '9: the quotes do not stand around the whole value',
  ]);
  expect(data).toEqual({ a: 1, title: 'The #1 talk', b: '@x', c: 1, d: 2, e: 'f', g: 'h', i: 'open', j: 1 });
});

test('tabs are told once for each line, with nothing else', () => {
  expect(read('a:\n\tb: 1\n\tc: 2\nd: 3').problems.map(({ line, message }) => `${line}: ${message}`)).toEqual([
    '2: a tab stands at the beginning of the line; expected spaces',
    '3: a tab stands at the beginning of the line; expected spaces',
  ]);
});

test.each([
  ['two fields that begin at different places', 'a: 1\n  b: 2', 1],
  ['a list below a text', 'a: b\n- c', 2],
  ['two documents', '---\na: 1\n---\nb: 2', 3],
  ['aliases in a list', 'a: [*b, *c]', 1],
  ['a bracket that nobody opens', 'a:\n  ]', 2],
])('%s are refused without a stack trace', (_, text, line) => {
  const { problems, data } = read(text);
  expect(problems[0]).toMatchObject({ line, message: expect.stringMatching(/; expected /) as string });
  expect(data).toBeUndefined();
});

test('a file of aliases is refused in other files, too, and the rest is judged nevertheless', async () => {
  const broken = {
    ...changed('content/people.yaml', 'Ada Lovelace', '*ada'),
    ...changed('content/races/open.yaml', 'Open race', '&open Race'),
  };
  expect(await problemsIn({ ...broken, ...changed('content/glossary.yaml', 'Multi-AZ', 'The #1 zone') })).toEqual([
    "content/glossary.yaml:2: what comes after # is a remark, and is lost; expected quotes: term: 'The #1 zone'",
    "content/people.yaml:2: a value that begins with * stands for another value; expected quotes: name: '*ada'",
    "content/races/open.yaml:1: a value that begins with & loses its first word; expected quotes: name: '&open Race'",
  ]);
});

test('within braces and brackets it says where the quotes belong', async () => {
  expect(await problemsOfReport('Words.', { sources: '[{ id: talk, title: The #1 talk }]' })).toEqual([
    '12: what comes after # is a remark, and is lost; expected quotes around that text within the brackets',
  ]);
  expect(await problemsOfReport('Words.', { tags: '[aws, #1]' })).toEqual([
    '7: what comes after # is a remark, and is lost; expected quotes around that text within the brackets',
  ]);
});

test('a text of several lines that a # ends is refused', async () => {
  const summary = 'A summary that is long enough to tell a reader,\n  #1 in its kind';
  const [problem] = await problemsOfReport('Words.', { summary });
  expect(problem).toBe(
    '4: the text above ends here, as a line that begins with # is a remark; expected quotes around the whole text',
  );
});
