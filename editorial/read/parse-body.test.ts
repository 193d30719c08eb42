import { expect, test } from 'vitest';
import { problemsOfReport } from '@/editorial/testing/temporary-content';

const CASES: [string, string][] = [
  ['It took <125 ms.', '“<125” is taken for a tag; expected \\<125, or words'],
  ['I <3 it.', '“<3” is taken for a tag; expected \\<3, or words'],
  ['a <- b', '“<-” is taken for a tag; expected \\<-, or words'],
  ['a <= 5', '“<= 5” is taken for a tag; expected \\<= 5, or words'],
  ['The {5 MiB} limit', '“{5 MiB}” is taken for code; expected \\{5 MiB\\}, or backticks around it'],
  ['An open { brace', '“{ brace” is taken for code; expected \\{ brace, or backticks around it'],
  ['## Why {#why}\n\nWords.', '“{#why}” is taken for code; expected no id: the heading gets one by itself'],
  ['One<br>two', '<br> is HTML; expected a backslash at the end of the line, or an empty line for a new paragraph'],
  ['One<br/>two', '<br> is HTML; expected a backslash at the end of the line, or an empty line for a new paragraph'],
  ['One <b>bold</b> word', '<b> is HTML; expected **the words**'],
  ['One <b>bold word', '<b> is HTML; expected **the words**'],
  ['<img src="a.png">', '<img> is HTML; expected <Figure src="…" alt="…" />'],
  ['<p class=x>Words</p>', '<p>: `class` stands without quotes; expected class="x"'],
  ['<iframe src="https://example.org"></iframe>', '<iframe> is HTML; expected words alone: a report takes no HTML'],
  ['See <https://example.org>.', '“<https://example.org>” is no link here; expected [the words](https://example.org)'],
  ['Write <ada@example.org>.', '“<ada@example.org>” is no link here; expected [the words](mailto:ada@example.org)'],
  ['Words.\n<!-- a remark -->', 'a remark of HTML stands here; expected {/* a remark */}'],
  ['A List<String> of them', '“<String>” is taken for a component; expected \\<String>, or backticks around it'],
  [
    'import duties rose.',
    'a paragraph that begins with “import” is taken for code; expected another word at its beginning, such as “The import”',
  ],
  [
    'export of goods.',
    'a paragraph that begins with “export” is taken for code; expected another word at its beginning, such as “The export”',
  ],
  ['<Aside kind="note">\n\nWords.', '<Aside> is opened here and not closed; expected </Aside> after its text'],
  [
    '<Aside kind="note">Words.\n\nMore.</Aside>',
    '<Aside> is not closed in its paragraph; expected an empty line after <Aside …> and one before </Aside>',
  ],
  ['<Figure src="zones.svg" alt="Two zones">', '<Figure> is not closed; expected /> at its end'],
  ['<Term id=alb>It</Term>', '<Term>: `id` stands without quotes; expected id="alb"'],
  ['Words.</Aside>', '</Aside> closes nothing; expected <Aside> before it, or neither'],
  ['<Asid kind="note">\n\nWords.\n\n</Asid>', 'unknown component <Asid>; expected `Aside` (the nearest known name)'],
  ['<Video src="a" />', 'unknown component <Video>; expected a component that content/README.md describes'],
  ['{/* a remark', 'the remark is not closed; expected */} at its end'],
];

test.each(CASES)('%j says what to write instead', async (body, message) => {
  expect(await problemsOfReport(body)).toEqual(
    [`21: ${message}`].map((each) => (body.startsWith('Words.\n') ? each.replace('21', '22') : each)),
  );
});

test('what each message says to write is sound', async () => {
  const body = [
    'It took \\<125 ms, and I \\<3 it: a \\<- b, the \\{5 MiB\\} limit, or `{5 MiB}`.',
    'One\\\ntwo, **bold**, [words](https://example.org), [mail](mailto:ada@example.org).',
    '{/* a remark */}',
    'A List\\<String> or `List<String>`. The import duties rose.',
    '<Aside kind="note">\n\nWords.\n\n</Aside>',
  ];
  expect(await problemsOfReport(body.join('\n\n'))).toEqual([]);
});

test('all faults of a report are told in one go, each in its line', async () => {
  const parts = CASES.filter(([body]) => !/^(?:\{\/\*|<Asid |<Video|## )/.test(body)).map(([body]) => body);
  const lines = parts.map(
    (_, index) => 21 + parts.slice(0, index).join('\n\n').split('\n').length - 1 + (index > 0 ? 2 : 0),
  );
  const told = await problemsOfReport(parts.join('\n\n'));
  const at = new Set(told.map((problem) => Number(problem.split(':')[0])));
  for (const [index, line] of lines.entries())
    expect(at.has(line) || at.has(line + 1), `${line}: ${parts[index]} in ${told.join('\n')}`).toBe(true);
  expect(told.join('\n')).not.toContain('MDX cannot be read');
});

test('faults of the syntax hide neither the frontmatter nor what comes after them', async () => {
  const problems = await problemsOfReport('It took <125 ms.\n\n[a](/nowhere)\n\n##Late', { kind: 'talk' });
  expect(problems.map((problem) => Number(problem.split(':')[0]))).toEqual([4, 21, 23, 25]);
});

test('what is in code is left alone', async () => {
  expect(await problemsOfReport('`<125` and `{x}`\n\n```text\n<br> {5 MiB} <!-- -->\nimport duties\n```')).toEqual([]);
});
