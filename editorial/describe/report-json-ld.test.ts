import { expect, test } from 'vitest';
import { loadContent } from '@/editorial/content/load-content';
import { reportJsonLd } from './report-json-ld';
import { lastChangeOf } from '@/domain/content/venue-time';
import { temporaryContent } from '@/editorial/testing/temporary-content';

test('the last change is a moment where its time is known, else a day', async () => {
  const { event, reports } = await loadContent({ root: await temporaryContent() });
  const modified = (change: object) =>
    (JSON.parse(reportJsonLd(event, { ...reports[0]!, ...change }, 'Editors')) as { dateModified: string })
      .dateModified;
  const zoned = { updated: '2026-11-27', updatedTime: '16:30' };
  expect(modified({ updated: '2026-11-27' })).toBe('2026-11-27');
  expect(modified(zoned)).toBe(lastChangeOf(zoned, event.timeZone));
  expect(lastChangeOf(zoned, 'America/Los_Angeles')).toBe('2026-11-28T00:30:00.000Z');
});

test('a title cannot break out of the script element, and is read back unchanged', async () => {
  const { event, reports } = await loadContent({ root: await temporaryContent() });
  const title = 'Ends </script><script>alert(1)</script> here';
  const code = reportJsonLd(event, { ...reports[0]!, title }, 'Editors');
  expect(code).not.toContain('<');
  expect((JSON.parse(code) as { headline: string }).headline).toBe(title);
});
