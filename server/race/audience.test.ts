import { constants, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { packedAudience, plainAudience } from './audience';
import { GZIP_START } from './packed-text';

/** A message that says nearly the same as all others, in about a kilobyte. */
const message = (number: number) =>
  Buffer.from(
    `id: ${number}\ndata: ${Array.from({ length: 30 }, (_, at) => `${at * 7_919} row ${at}`).join(', ')}\n\n`,
  );

/** A reader of a packed stream: what they read, and how many bytes each piece had. */
function reader() {
  const pieces: Buffer[] = [GZIP_START];
  return {
    send: (bytes: Buffer) => void pieces.push(bytes),
    end: () => undefined,
    pieces,
    read: () => gunzipSync(Buffer.concat(pieces), { finishFlush: constants.Z_SYNC_FLUSH }).toString(),
  };
}

test('a plain audience gets every message as it is', () => {
  const heard: string[] = [];
  const audience = plainAudience();
  const watcher = { send: (bytes: Buffer) => void heard.push(bytes.toString()), end: () => void heard.push('end') };
  audience.admit(watcher, Buffer.from('board'));
  audience.tell(Buffer.from('change'));
  audience.end();
  audience.leave(watcher);
  audience.tell(Buffer.from('nobody hears this'));
  expect([heard, audience.size()]).toEqual([['board', 'change', 'end'], 0]);
});

test('whoever joins whenever reads what was missed, and then every message', () => {
  const audience = packedAudience();
  const all: { who: ReturnType<typeof reader>; wanted: string }[] = [];
  for (let number = 0; number < 300; number += 1) {
    // Some come one by one, some together, some after a long while.
    for (let more = [1, 0, 0, 3][number % 4]! * Number(number % 100 < 60); more > 0; more -= 1) {
      const who = reader();
      const missed = number % 3 === 0 ? '' : `board ${number}${'.'.repeat(number * 10)}\n\n`;
      audience.admit(who, Buffer.from(missed));
      all.push({ who, wanted: missed });
    }
    const text = number % 10 === 9 ? Buffer.from(':\n\n') : message(number);
    audience.tell(text);
    for (const each of all) each.wanted += text.toString();
  }
  expect(audience.size()).toBe(all.length);
  for (const { who, wanted } of all) expect(who.read()).toBe(wanted);
});

test('a message is packed once for all who have settled, and refers to those before it', () => {
  const audience = packedAudience();
  const watchers = [reader(), reader(), reader()];
  for (const watcher of watchers) audience.admit(watcher, Buffer.alloc(0));
  for (let number = 0; number < 5; number += 1) audience.tell(message(number));
  const [first, ...others] = watchers.map(({ pieces }) => pieces.at(-1)!);
  for (const other of others) expect(other).toBe(first);
  expect(first!.length).toBeLessThan(message(5).length / 10);
});

test('a newcomer costs those who have settled nothing, and has settled a little later', () => {
  const audience = packedAudience();
  const settled = reader();
  audience.admit(settled, Buffer.alloc(0));
  for (let number = 0; number < 5; number += 1) audience.tell(message(number));
  const newcomer = reader();
  audience.admit(newcomer, Buffer.alloc(0));
  audience.tell(message(5));
  expect(settled.pieces.at(-1)!.length).toBeLessThan(newcomer.pieces.at(-1)!.length / 3);
  for (let number = 6; number < 70; number += 1) audience.tell(message(number));
  expect(newcomer.pieces.at(-1)).toBe(settled.pieces.at(-1));
});

test('who comes while others keep coming has settled after a while, too', () => {
  const audience = packedAudience();
  const [settled, first] = [reader(), reader()];
  audience.admit(settled, Buffer.alloc(0));
  audience.tell(message(0));
  audience.admit(first, Buffer.alloc(0));
  for (let number = 1; number < 100; number += 1) {
    audience.admit(reader(), Buffer.alloc(0));
    audience.tell(message(number));
  }
  audience.tell(message(100));
  expect(first.pieces.at(-1)).toBe(settled.pieces.at(-1));
});
