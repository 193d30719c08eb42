import { expectedOf, pagesOf, readBuilt, reportsOf } from '@/e2e/site/built-site';
import { expect, test } from './journey';
import { atFoot, HEADING, oneOfEachKind, openUntilReady, partsCome, place } from './page-parts';

const built = readBuilt();
const pages = oneOfEachKind(pagesOf(built));
const [report] = reportsOf(built);
const IS_HERE = { role: 'status', has: 'Everything is here', within: { role: 'main' } };

test('the worker comes, and the copy is complete', async ({ server, visitor }) => {
  await openUntilReady(visitor, `${server.origin}/`);
  expect(await visitor.evaluate('Boolean(navigator.serviceWorker.controller)')).toBe(true);
  await visitor.click(atFoot('On this phone'));
  await visitor.sees(IS_HERE);
  await visitor.click({ role: 'button', name: 'Test now' });
  await visitor.sees({ role: 'status', has: { matches: '^All \\d+ items open from the copy\\.$' } });
});

test('with the server gone a page of every kind opens by its address', async ({ server, visitor }) => {
  await openUntilReady(visitor, `${server.origin}/`);
  // The scripts of the desk go only to phones that have opened it.
  await visitor.open(`${server.origin}/desk`);
  await expect.poll(() => visitor.evaluate("caches.match('/.opened').then(Boolean)")).toBe(true);
  await server.stop();
  for (const address of pages) {
    await visitor.open(`${server.origin}${address}`);
    await visitor.reads(HEADING, expectedOf(built, address).heading);
    await partsCome(visitor);
  }
});

test('with the server gone pages open by a click, and by going back', async ({ server, visitor }) => {
  await openUntilReady(visitor, `${server.origin}/`);
  await server.stop();
  const reads = (address: string) => visitor.reads(HEADING, expectedOf(built, address).heading);
  await visitor.click(place('Reports'));
  await reads('/reports');
  await visitor.click({ css: `main a[href="${report}"]` });
  await reads(report!);
  await visitor.back();
  await reads('/reports');
  for (const [link, address] of [
    [atFoot('Glossary'), '/glossary'],
    [place('Today'), '/'],
    [atFoot('On this phone'), '/offline'],
  ] as const) {
    await visitor.click(link);
    await reads(address);
  }
  await visitor.sees(IS_HERE);
});
