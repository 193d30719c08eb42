import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isPageId } from '@/domain/content/page-ids';

/** What the page of a report is made of. */
const ROOMS = ['components/frame', 'components/report', 'components/text', 'browser/reader'];
const files = ROOMS.flatMap((room) => readdirSync(room).map((name) => join(room, name)));
const code = [...files, 'app/page-frame.tsx', 'app/layout.tsx'].filter((file) => /(?<!\.test)\.tsx?$/.test(file));

test('every id that a page of a report has by itself is kept from headings', () => {
  const ids = code.flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    const written = text.matchAll(/(?:\bid="|\bid=\{`|\.id = '|\bID = ')([a-z][a-z-]*)/g);
    return [...written].map(([, id]) => ({ file, id: id! }));
  });
  expect(ids.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['main', 'sources', 'corrections', 'settings', 'source-']),
  );
  for (const { file, id } of ids) expect(isPageId(id.endsWith('-') ? `${id}x` : id), `${id} of ${file}`).toBe(true);
});
