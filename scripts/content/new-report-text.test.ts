import { expect, test } from 'vitest';
import { newReportText } from './new-report-text';
import { problemsIn, temporaryContent } from '@/editorial/testing/temporary-content';
import { loadContent } from '@/editorial/content/load-content';

const text = newReportText({ title: 'Café: "the" talk', author: 'ada', today: '2026-11-23', order: 3 });

test('a new report is sound as a draft', async () => {
  expect(await problemsIn({ 'content/reports/new.mdx': text })).toEqual([]);
});

test('a new report keeps its title, author, date and position', async () => {
  const root = await temporaryContent({ 'content/reports/new.mdx': text });
  const { reports } = await loadContent({ root, drafts: true });
  expect(reports.at(-1)).toMatchObject({
    title: 'Café: "the" talk',
    author: 'ada',
    published: '2026-11-23',
    updated: '2026-11-23',
    order: 3,
    draft: true,
  });
});

test('a new report cannot be published before it is filled in', async () => {
  const problems = await problemsIn({ 'content/reports/new.mdx': text.replace('draft: true\n', '') });
  expect(problems).toHaveLength(text.match(/FILL IN:/g)?.length ?? 0);
  expect(problems[0]).toBe(
    'content/reports/new.mdx:5: “FILL IN:” is still there in a report that is no draft; expected your own words',
  );
});
