import { compile } from '@mdx-js/mdx';
import { expect, test } from 'vitest';
import { mdxOptions } from '@/editorial/next/mdx-options';
import { problemsOfReport } from '@/editorial/testing/temporary-content';

const fenced = (info: string) => `\`\`\`${info}\ndef a(): return 1\n\`\`\``;

test.each([
  'python',
  'py',
  'go',
  'sql',
  'hcl',
  'java',
  'dockerfile',
  'diff',
  'c++',
  'c#',
  'rust',
  'text',
  'ruby',
  'sh',
  '',
])('code in “%s” is sound', async (lang) => {
  expect(await problemsOfReport(fenced(lang))).toEqual([]);
});

test.each([
  ['pyton', 'unknown language `pyton`; expected `python` (the nearest known name)'],
  ['Python', 'unknown language `Python`; expected `python` (the nearest known name)'],
  ['brainfuck', 'unknown language `brainfuck`; expected a language that Shiki knows, such as `python`, or `text`'],
  ['js{1,3}', '“{1,3}” stands after the language `js`; expected the language alone, or title="…" after a space'],
  ["ruby title='a.rb'", '“title=\'a.rb\'” stands after the language; expected title="a.rb"'],
  ['ruby title=a.rb', '“title=a.rb” stands after the language; expected title="a.rb"'],
])('code in “%s” is named with what to write', async (info, message) => {
  expect(await problemsOfReport(fenced(info))).toEqual([`21: ${message}`]);
});

test.each(['python', 'kotlin', 'go', 'swift', 'c++'])('code in %s is coloured, and says what it is', async (lang) => {
  const code = String(await compile(fenced(lang), { ...mdxOptions, jsx: true }));
  expect(code).toContain(`data-language="${lang}"`);
  expect(code).toMatch(/var\(--code-token-|--code-token/);
});

test('code is coloured the same in whatever order its languages come', async () => {
  const both = async (...infos: string[]) => {
    const code = String(await compile(infos.map(fenced).join('\n\n'), { ...mdxOptions, jsx: true }));
    return [...code.matchAll(/data-language="(\w+)"[\s\S]*?<\/_components\.pre>/g)].map(([whole]) => whole).toSorted();
  };
  expect(await both('kotlin', 'swift')).toEqual(await both('swift', 'kotlin'));
});
