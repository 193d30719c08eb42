import { expectedOf, pagesOf, readBuilt } from '@/e2e/site/built-site';
import { test } from './journey';
import { HEADING, oneOfEachKind, partsCome } from './page-parts';

const built = readBuilt();

test('a page of every kind opens by its address', async ({ server, visitor }) => {
  for (const address of oneOfEachKind(pagesOf(built))) {
    await visitor.open(`${server.origin}${address}`);
    await visitor.reads(HEADING, expectedOf(built, address).heading);
    await partsCome(visitor);
  }
});
