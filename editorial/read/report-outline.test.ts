import { createProcessor } from '@mdx-js/mdx';
import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { mdxOptions } from '@/editorial/next/mdx-options';
import { parseReport } from './parse-report';
import { outlineOf } from './report-outline';

function outline(body: string) {
  const parsed = parseReport('a.mdx', {
    text: `---\ntitle: Words in here do not count\n---\n\n${body}\n`,
    problems: [],
  });
  if (!parsed.body) throw new Error(parsed.problems[0]?.message);
  return outlineOf(parsed.body);
}

/** The ids that the build writes. It uses the same options, with one more plugin that looks at the result. */
async function idsOfBuild(body: string) {
  const ids: unknown[] = [];
  const collect = () => (tree: Root) =>
    visit(tree, 'element', (node: Element) => {
      if (/^h[1-6]$/.test(node.tagName)) ids.push(node.properties.id);
    });
  const rehypePlugins = [...(mdxOptions.rehypePlugins ?? []), collect];
  await createProcessor({ remarkPlugins: mdxOptions.remarkPlugins, rehypePlugins }).process(body);
  return ids;
}

test('anchors are those that the build writes', async () => {
  const body = [
    '## Plain words',
    '## Plain words',
    '## Plain words-1',
    '## With `code()` and `a  b` in it',
    '### A <Term id="multi-az">second zone</Term>, **bold** and _soft_',
    '### A [link](/reports) & an ![image](x.svg) {/* remark */}',
    '## “Quotes”, 10 million users: why? — C++ & Ünïcode 日本語',
    'Underlined `with\ncode`\n  over two lines\n---',
    'Broken\\\nline\n---',
    '<Aside kind="note">\n\n## Plain words\n\n</Aside>',
    '> ## Plain words\n\n- ### Plain words',
    '## Struck ~~out~~ https://example.org &amp; \\*escaped\\*',
    '##',
    '<Tier users={1} asks={["a"]} source="x">\n\n#### Below\n\n</Tier>',
  ].join('\n\n');
  const ids = outline(body).headings.map(({ id }) => id);
  expect(ids.slice(0, 5)).toEqual([
    'plain-words',
    'plain-words-1',
    'plain-words-1-1',
    'with-code-and-a--b-in-it',
    'a-second-zone-bold-and-soft',
  ]);
  expect(ids).toEqual(await idsOfBuild(body));
});

test('words are those of the prose: no frontmatter, no code blocks, no props, no comments', () => {
  const body = [
    '## Two words',
    'Three `inline` words, and a dash — here.',
    '```ruby\ndef handler(event:, context:) = 1\n```',
    '<Figure src="zones.svg" alt="Not these words" caption="Nor these" />',
    '<Fact source="talk">Half<Term id="alb">word</Term> one</Fact>',
    '{/* not this */}',
    '| a | b |\n|---|---|\n| c | d |',
  ].join('\n\n');
  expect(outline(body).words).toBe(2 + 7 + 2 + 4);
});
