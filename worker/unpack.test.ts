import { expect, test } from 'vitest';
import { unpack } from './unpack';

/** A pack with this index and these bytes behind it. */
function aPack(index: unknown, bodies: string, indexBytes?: number): ArrayBuffer {
  const head = new TextEncoder().encode(JSON.stringify(index));
  const rest = new TextEncoder().encode(bodies);
  const pack = new Uint8Array(4 + head.length + rest.length);
  new DataView(pack.buffer).setUint32(0, indexBytes ?? head.length);
  pack.set(head, 4);
  pack.set(rest, 4 + head.length);
  return pack.buffer;
}
const member = (path: string, length: number) => ({ path, headers: { 'content-type': 'text/plain' }, length });
/** By its name: pages of tests have a RangeError of their own, beside that of Node's buffers. */
const tooFewOrMany = expect.objectContaining({ name: 'RangeError' }) as Error;
const text = (body: Uint8Array) => new TextDecoder().decode(body);

test('each file has its own bytes, also where one is empty', () => {
  const files = unpack(aPack([member('/a', 2), member('/b', 0), member('/c', 3)], 'aaccc'));
  expect(files.map(({ path, body }) => [path, text(body)])).toEqual([
    ['/a', 'aa'],
    ['/b', ''],
    ['/c', 'ccc'],
  ]);
  expect(files[0]!.headers).toEqual({ 'content-type': 'text/plain' });
});

test('bytes that are missing, too many, or no pack at all are no files', () => {
  expect(() => unpack(aPack([member('/a', 3)], 'aa'))).toThrow(tooFewOrMany);
  expect(() => unpack(aPack([member('/a', 2)], 'aaa'))).toThrow(tooFewOrMany);
  expect(() => unpack(aPack([], '', 2 ** 31))).toThrow(tooFewOrMany);
  expect(() => unpack(new ArrayBuffer(3))).toThrow(tooFewOrMany);
  expect(() => unpack(new TextEncoder().encode('<!doctype html>').buffer)).toThrow(tooFewOrMany);
});
