import { rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryContent } from '@/editorial/testing/temporary-content';
import { withPictures } from './dev-pictures';

async function serve(root: string) {
  const server = createServer(withPictures(root, (_, response) => response.end('Next')));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  return async (address: string) => {
    const response = await fetch(`http://127.0.0.1:${port}${address}`);
    return [response.status, response.headers.get('content-type'), await response.text()];
  };
}

test('while developing a picture is there as soon as its file is, and gone with it', async () => {
  const root = await temporaryContent();
  const ask = await serve(root);
  const address = '/generated/figures/my-hall-0123456789ab.jpeg';
  const missing = [404, 'text/plain; charset=utf-8', 'There is no content/figures/my-hall.jpeg.\n'];
  expect(await ask(address)).toEqual(missing);
  await writeFile(join(root, 'content/figures/my-hall.jpeg'), 'a picture');
  expect(await ask(address)).toEqual([200, 'image/jpeg', 'a picture']);
  await rm(join(root, 'content/figures/my-hall.jpeg'));
  expect(await ask(address)).toEqual(missing);
});

test.each(['/', '/generated/reader-0123456789ab.js', '/generated/figures/..%2Fevent-0123456789ab.yaml'])(
  'Next answers %s',
  async (address) => {
    const ask = await serve(await temporaryContent());
    expect((await ask(address))[2]).toBe('Next');
  },
);
