import { compile } from '@mdx-js/mdx';
import { expect, test } from 'vitest';
import { mdxOptions } from './mdx-options';

/** The code that a report becomes. */
const compiled = async (mdx: string) =>
  String(await compile(mdx, { ...mdxOptions, jsx: true, rehypePlugins: [nameOnly] }));
const nameOnly = mdxOptions.rehypePlugins!.find((each) => typeof each === 'function' && each.name === 'nameTables')!;

const table = (corner: string) => `| ${corner} | Laps |\n| --- | --- |\n| Ada | 7 |\n`;

test('tables are told below which heading they stand, and which one there they are', async () => {
  const code = await compiled(
    `${table('Who')}\n## The \`final\`\n\n${table('Who')}\n${table('Who')}\n### After\n\n${table('Who')}`,
  );
  expect([...code.matchAll(/data-under="(.*?)" data-place="(\d)"/g)].map(([, ...names]) => names)).toEqual([
    ['', '1'],
    ['The final', '1'],
    ['The final', '2'],
    ['After', '1'],
  ]);
});

test('below an empty corner the first cell of each row names the row; elsewhere cells stay cells', async () => {
  const empty = await compiled(table(' '));
  expect(empty).toContain('<_components.td />');
  expect(empty).toContain('<_components.th scope="row">{"Ada"}</_components.th>');
  const named = await compiled(table('Who'));
  expect(named).toContain('<_components.th>{"Who"}</_components.th>');
  expect(named).toContain('<_components.td>{"Ada"}</_components.td>');
});

test('a table in a component is named too', async () => {
  const code = await compiled(`## Laps\n\n<Aside kind="note">\n\n${table('Who')}\n</Aside>\n`);
  expect(code).toContain('data-under="Laps" data-place="1"');
});
