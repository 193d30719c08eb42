import { rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, onTestFinished, test } from 'vitest';
import { loadContent } from '@/editorial/content/load-content';
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
  const file = join(root, 'content/figures/My hall.jpeg');
  await sharp({ create: { width: 40, height: 20, channels: 3, background: '#a40' } })
    .jpeg()
    .toFile(file);
  const { address } = (await loadContent({ root })).pictures['My hall.jpeg']!;
  expect((await ask(`${address}.webp`)).slice(0, 2)).toEqual([200, 'image/webp']);
  expect((await ask(`${address}.avif`)).slice(0, 2)).toEqual([200, 'image/avif']);
  await rm(file);
  expect(await ask(`${address}.webp`)).toEqual([
    ...[404, 'text/plain; charset=utf-8'],
    `No picture in content/figures has the address ${address}.webp.\n`,
  ]);
});

test.each(['/', '/generated/reader-0123456789ab.js', '/generated/figures/..%2Fevent-0123456789ab.yaml'])(
  'Next answers %s',
  async (address) => {
    const ask = await serve(await temporaryContent());
    expect((await ask(address))[2]).toBe('Next');
  },
);
