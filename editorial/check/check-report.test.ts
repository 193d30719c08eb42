import { describe, expect, test } from 'vitest';
import { changed, problemsIn, problemsOfReport, reportText } from '@/editorial/testing/temporary-content';

describe('syntax', () => {
  test('broken MDX is reported on its line, and the frontmatter is checked nevertheless', async () => {
    const problems = await problemsOfReport('Words.\n\n<Aside kind="note">\n\nnever closed', { kind: 'talk' });
    expect(problems).toHaveLength(2);
    expect(problems[0]).toBe('4: `kind` is “talk”; expected one of keynote, session, race, announcement');
    expect(problems[1]).toBe('23: <Aside> is opened here and not closed; expected </Aside> after its text');
  });

  test('import and export are refused', async () => {
    expect(await problemsOfReport("Words.\n\nimport x from 'y'\n\nexport const a = 1")).toEqual([
      '23: import and export are not for reports; expected words and components only',
      '25: import and export are not for reports; expected words and components only',
    ]);
  });

  test('an expression is refused, a comment is not', async () => {
    expect(await problemsOfReport('{/* a remark */}\n\nIt is {1 + 1} o’clock.')).toEqual([
      '23: the expression {1 + 1} would run code; expected plain text (a brace is written \\{)',
    ]);
  });
});

describe('headings', () => {
  test('a level that is skipped is refused, going back up is not', async () => {
    expect(await problemsOfReport('## One\n\n#### Deep\n\n## Two\n\n### Three\n\n## Four\n\nWords.')).toEqual([
      '23: the heading “Deep” skips a level (####); expected ### or fewer marks',
    ]);
  });

  test('a body that begins below level 2 is refused', async () => {
    expect(await problemsOfReport('### Deep\n\nWords.')).toEqual([
      '21: the heading “Deep” skips a level (###); expected ## or fewer marks',
    ]);
  });

  test('a heading of level 1 is refused', async () => {
    expect(await problemsOfReport('# Title\n\n## Next\n\nWords.')).toEqual([
      '21: “Title” is a heading of level 1, which the title already is; expected ## or deeper',
    ]);
  });

  test('a heading without text is refused', async () => {
    expect(await problemsOfReport('##\n\nWords.')).toEqual([
      '21: a heading has no text; expected words that can be linked to',
    ]);
  });
});

describe('links', () => {
  test('pages, reports, anchors, terms and other sites can be linked to', async () => {
    const body = [
      '## A `code` heading',
      '[a](/), [b](/reports), [c](/glossary#multi-az), [d](/reports/second#elsewhere), [e](#a-code-heading)',
      '[f](https://example.org/x), [g](mailto:a@example.org), [h][ref], [i](/reports?kind=race)',
      '[ref]: /reports/first',
    ].join('\n\n');
    expect(await problemsOfReport(body)).toEqual([]);
  });

  test('a link to no page is refused', async () => {
    expect(await problemsOfReport('[a](/reports/secnd) and [b](/nowhere-at-all)\n\n[c]: /reports/')).toEqual([
      '21: the link “/nowhere-at-all” leads to no page; expected one of `/`, `/desk`, `/glossary`, `/leaderboard`, `/quiz`, `/reports`, `/reports/first`, `/reports/second`, `/leaderboard/final`, `/leaderboard/open`, `/quiz/first-quiz`',
      '21: the link “/reports/secnd” leads to no page; expected `/reports/second` (the nearest known name)',
      '23: the link “/reports/” leads to no page; expected `/reports` (the nearest known name)',
    ]);
  });

  test('a dead anchor is refused on the own page, in another report and in the glossary', async () => {
    const body =
      '## Heading\n\n[a](#headng)\n\n[b](/reports/second#elswhere)\n\n[c](/glossary#multi)\n\n[d](/reports#x)';
    expect(await problemsOfReport(body)).toEqual([
      '23: the link “#headng” leads to no anchor; expected `heading` (the nearest known name)',
      '25: the link “/reports/second#elswhere” leads to no anchor; expected `elsewhere` (the nearest known name)',
      '27: the link “/glossary#multi” leads to no anchor; expected one of `multi-az`, `alb`',
      '29: the anchor of “/reports#x” cannot be checked; expected an anchor of a report or of /glossary, or none',
    ]);
  });

  test('a relative link, a script and a broken address are refused', async () => {
    expect(await problemsOfReport('[a](second)\n\n[b](javascript:alert)\n\n[c](http://)')).toEqual([
      '21: the link “second” is neither a page nor a full address; expected it to start with /, # or https://',
      '23: the link “javascript:alert” is neither a page nor a full address; expected it to start with /, # or https://',
      '25: the address “http://” is not valid; expected such as https://example.org/page',
    ]);
  });

  test('a published report may not link to a draft, a draft may', async () => {
    const second = { 'content/reports/second.mdx': reportText('Words.', { draft: 'true', order: '2' }) };
    const draft = { ...second, 'content/quizzes/first-quiz.yaml': null };
    const link = reportText('[a](/reports/second)');
    expect(await problemsIn({ ...draft, 'content/reports/first.mdx': link })).toEqual([
      'content/reports/first.mdx:21: the link “/reports/second” leads to a draft, which readers do not see; expected a published report',
    ]);
    const other = reportText('[a](/reports/second)', { draft: 'true' });
    expect(await problemsIn({ ...draft, 'content/reports/third.mdx': other })).toEqual([]);
  });

  test('anchors of a report that cannot be parsed are not judged', async () => {
    const problems = await problemsIn({
      'content/reports/first.mdx': reportText('[a](/reports/second#anything)'),
      'content/reports/second.mdx': reportText('<Aside'),
    });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain('second.mdx');
  });
});

describe('images and figures', () => {
  test('a Markdown image is refused, and once more without alternative text', async () => {
    expect(await problemsOfReport('![Two zones](zones.svg)\n\n![](zones.svg)')).toEqual([
      '21: a Markdown image keeps no space for the picture; expected <Figure src="…" alt="…" />',
      '23: a Markdown image keeps no space for the picture; expected <Figure src="…" alt="…" />',
      '23: the image has no alternative text; expected what the picture shows, in words',
    ]);
  });

  test('a figure needs an alternative text with words in it', async () => {
    expect(await problemsOfReport('<Figure src="zones.svg" />\n\n<Figure\n  src="zones.svg"\n  alt=" "\n/>')).toEqual([
      '21: <Figure>: `alt` is missing; expected an alternative text: what the picture shows, in words',
      '25: <Figure>: `alt` is empty; expected an alternative text: what the picture shows, in words',
    ]);
  });

  test('a figure whose file is missing is refused', async () => {
    expect(await problemsOfReport('<Figure src="zone.svg" alt="Two zones" />')).toEqual([
      '21: <Figure>: unknown figure `zone.svg`; expected `zones.svg` (the nearest known name)',
    ]);
  });

  test('a figure outside its folder is refused', async () => {
    expect(await problemsOfReport('<Figure src="../event.svg" alt="Two zones" />')).toEqual([
      '21: <Figure>: `src` is “../event.svg”; expected the name of a file in content/figures/, without a folder',
    ]);
  });

  test('a drawing is checked even when no report shows it', async () => {
    expect(await problemsIn(changed('content/figures/zones.svg', ' viewBox="0 0 640 360"', ''))).toEqual([
      'content/figures/zones.svg:1: the drawing has no viewBox; expected four numbers, such as viewBox="0 0 640 360"',
    ]);
  });
});

test('an image by reference is refused as well', async () => {
  expect(await problemsOfReport('![Zones][z] ![][z]\n\n[z]: /reports')).toEqual([
    '21: a Markdown image keeps no space for the picture; expected <Figure src="…" alt="…" />',
    '21: a Markdown image keeps no space for the picture; expected <Figure src="…" alt="…" />',
    '21: the image has no alternative text; expected what the picture shows, in words',
  ]);
});
