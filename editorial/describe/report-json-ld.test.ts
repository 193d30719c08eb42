import { expect, test } from 'vitest';
import { loadContent } from '@/editorial/content/load-content';
import { reportJsonLd } from './report-json-ld';
import { temporaryContent } from '@/editorial/testing/temporary-content';

test('a title cannot break out of the script element, and is read back unchanged', async () => {
  const { event, reports } = await loadContent({ root: await temporaryContent() });
  const title = 'Ends </script><script>alert(1)</script> here';
  const code = reportJsonLd(event, { ...reports[0]!, title }, 'Editors');
  expect(code).not.toContain('<');
  expect((JSON.parse(code) as { headline: string }).headline).toBe(title);
});
