import { expect, test } from 'vitest';
import { problemsOfReport } from '@/editorial/testing/temporary-content';

const NBSP = '\u00A0';
const CASES: [string, string][] = [
  [
    `##${NBSP}Heading`,
    "21: a space that is none of the keyboard's (U+00A0) stands beside “##”; expected a plain space",
  ],
  ['##\u3000見出し', "21: a space that is none of the keyboard's (U+3000) stands beside “##”; expected a plain space"],
  [
    `${NBSP}## Heading`,
    "21: a space that is none of the keyboard's (U+00A0) stands beside “##”; expected a plain space",
  ],
  [`*${NBSP}an item`, "21: a space that is none of the keyboard's (U+00A0) stands beside “*”; expected a plain space"],
  [
    `1.${NBSP}an item`,
    "21: a space that is none of the keyboard's (U+00A0) stands beside “1.”; expected a plain space",
  ],
  ['##Heading', '21: “##Heading” is no heading; expected a space after the marks: ## Heading (or \\##)'],
  ['#Heading', '21: “#Heading” is no heading; expected a space after the marks: ## Heading (or \\#)'],
  ['Words.\n##Heading', '22: “##Heading” is no heading; expected a space after the marks: ## Heading (or \\##)'],
  ['＃＃ 見出し', '21: “＃＃” is a full-width sign; expected ## and a space'],
  ['-one\n-two', '21: these lines are no list, and run into one; expected - and a space at the beginning of each'],
  ['• one\n• two', '21: these lines are no list, and run into one; expected - and a space at the beginning of each'],
  ['1.one\n2.two', '21: these lines are no list, and run into one; expected 1. and a space at the beginning of each'],
  ['Words[^2].', '21: [^2] has no note; expected a paragraph [^2]: … with its words'],
  ['Words.\n\n[^3]: A note', '23: nothing refers to the note [^3], so it is not shown; expected [^3] in the text'],
  [
    'See (the docs)[https://example.org].',
    '21: “(the docs)[https://example.org]” is no link; expected the words in brackets, then the address: [the docs](https://example.org)',
  ],
  ['See (x)[y].', '21: “(x)[y]” is no link; expected the words in brackets, then the address: [x](y)'],
  [
    'See [the docs] (https://example.org).',
    '21: a space parts “[the docs]” from its address; expected [the docs](https://example.org)',
  ],
  [
    '［文書］（/reports）',
    '21: “［文書］（/reports）” is no link; expected [文書](/reports) with plain signs and no spaces in the address',
  ],
  ['See [[other]].', '21: “[[other]]” is no link; expected [other](/reports/…)'],
  ['See [this][that].', '21: “[this][that]” is no link, as no line says [that]: address; expected [this](address)'],
  ['```ruby\nputs 1', '21: this block of code does not end; expected a line of ``` below it'],
  ['~~~~\ncode\n~~~', '21: this block of code does not end; expected a line of ~~~~ below it'],
  [
    '| a | b |\n| 1 | 2 |',
    '21: a table without its line of dashes is shown as text; expected | --- | --- | below its first line',
  ],
  [
    '| a | b |\n| --- |\n| 1 | 2 |',
    '21: the line of dashes has not as many columns as the one above it; expected | --- | --- |',
  ],
  ['So $$x = 2$$.', '21: formulas between $$ are not drawn; expected words, or code in backticks'],
  ['> [!NOTE]\n> Words.', '21: “[!NOTE]” is shown as it stands; expected <Aside kind="note">'],
  [':::note\nWords.\n:::', '21: “:::” is shown as it stands; expected <Aside kind="note">'],
  ['- [ ] to do', '21: a box to tick does nothing on the page; expected a list without [ ] and [x]'],
  ['- [x] done', '21: a box to tick does nothing on the page; expected a list without [ ] and [x]'],
  [
    'So ** bold ** it is.',
    '21: “**” is shown as it stands; expected it before the first and after the last letter of what it marks, without a space or a bracket between (or \\*\\*)',
  ],
  [
    'これは**「鍵」**です。',
    '21: “**” is shown as it stands; expected it before the first and after the last letter of what it marks, without a space or a bracket between (or \\*\\*)',
  ],
  ['A ` alone.', '21: a backtick stands alone; expected one at either end of the code (or \\`)'],
  ['Well done :tada: all', '21: “:tada:” is no sign here; expected the sign itself'],
];

test.each(CASES)('%j is named with what to write', async (body, problem) => {
  expect((await problemsOfReport(body)).filter((each) => !each.startsWith('23: “:::”'))).toEqual([problem]);
});

test('text that only resembles them is left alone', async () => {
  const body = [
    'It cost $5 and $6; C# and F#, at 10:30:45; a | b; f(x)[0]; array[0][1]; 5 * 3 * 2; foo_bar_baz.',
    'Escaped: \\[^2], \\*\\*, \\`, \\$$, \\## and `**`, `[^2]`, `| a | b |`.',
    'AWS（Amazon）の[話](/reports)、**鍵**です。#1 of all. [1] is a number.',
    '- one\n- two\n\n1. one\n2. two\n\n* one\n\n-5 °C\n\n– a dash',
    'A note[^1], **bold [link](/reports)** and ~~gone~~, see https://example.org/a_(b)**.',
    '> A quotation with # and `code`.',
    '|  | Before |\n| --- | --- |\n| A | 1 |',
    '```ruby title="a.rb"\n## no heading\n[^9] **\n```',
    '[^1]: Its words.',
  ];
  expect(await problemsOfReport(body.join('\n\n').replace('a_(b)**', 'a_(b)'))).toEqual([]);
});

test('a report without words is refused, whatever else is in it', async () => {
  const line = (at: number) => [`${at}: the report has no words; expected a text below the frontmatter`];
  expect((await problemsOfReport('')).map((each) => each.replace(/^\d+/, '0'))).toEqual(line(0));
  expect(await problemsOfReport('## A heading')).toEqual(line(21));
  expect(await problemsOfReport('{/* a remark */}')).toEqual(line(21));
  expect(await problemsOfReport('<Figure src="zones.svg" alt="Two zones" />')).toEqual([]);
});
