import { expectedOf, pagesOf, readBuilt } from '../built-site';
import { expect, test } from './journey';

const built = readBuilt();

test('every page opens by its address, with its heading', async ({ server, visitor }) => {
  for (const address of pagesOf(built)) {
    await visitor.open(`${server.origin}${address}`);
    await expect.poll(() => visitor.texts({ css: 'main h1' }), address).toEqual([expectedOf(built, address).heading]);
  }
});
