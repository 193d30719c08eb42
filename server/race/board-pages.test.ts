import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { Board } from '@/domain/race/contract/board';
import { GATE, makeKeeper, makeLap } from '@/server/testing/make-keeper';

test('a board is made once for each version, in each form when it is first asked for', async () => {
  const { race } = await makeKeeper();
  await race.submit(makeLap('Ada', 9_123), GATE);
  const first = race.board(100)!;
  expect(race.board(100)).toBe(first);
  expect(first.gzip()).toBe(first.gzip());
  expect(gunzipSync(first.gzip())).toEqual(first.body);
  expect(brotliDecompressSync(first.br())).toEqual(first.body);
  await race.submit(makeLap('Bob', 9_000), GATE);
  const second = race.board(100)!;
  expect(second.etag).not.toBe(first.etag);
  expect(JSON.parse(second.body.toString())).toMatchObject({ version: 2, rows: [{ name: 'Bob' }, { name: 'Ada' }] });
});

test('the same version has the same bytes under the same tag, also made again', async () => {
  const { race, clock } = await makeKeeper();
  await race.submit(makeLap('Ada', 9_123), GATE);
  const first = race.board(7)!;
  clock.nowMs += 60_000;
  // So many other pages that the first one is dropped.
  for (let limit = 1_000; limit < 1_040; limit++) race.board(limit);
  const again = race.board(7)!;
  expect(again).not.toBe(first);
  expect({ etag: again.etag, body: again.body }).toEqual({ etag: first.etag, body: first.body });
});

test('pages fit together, and what is no cursor is refused', async () => {
  const { race } = await makeKeeper();
  for (const [index, name] of ['Ada', 'Bob', 'Cy', 'Dee', 'Eve'].entries())
    await race.submit(makeLap(name, 9_000 + index), GATE);
  const read = (after?: string) => JSON.parse(race.board(2, after)!.body.toString()) as Board;
  const [one, two] = [read(), read(read().next!)];
  const three = read(two.next!);
  expect([one, two, three].flatMap(({ rows }) => rows.map(({ name }) => name))).toEqual([
    'Ada',
    'Bob',
    'Cy',
    'Dee',
    'Eve',
  ]);
  expect(three.next).toBeNull();
  expect(race.board(2, 'nonsense')).toBeNull();
});

test('a board of what is not stored is never made', async () => {
  const { race, database } = await makeKeeper();
  await race.submit(makeLap('Ada', 9_123), GATE);
  const before = race.board(100)!;
  await database.$executeRawUnsafe(
    `CREATE TRIGGER full BEFORE INSERT ON LogEntry BEGIN SELECT RAISE(ABORT, 'disk full'); END`,
  );
  const answer = race.submit(makeLap('Bob', 9_000), GATE);
  const seen = new Set<unknown>();
  let isAnswered = false;
  void answer.finally(() => (isAnswered = true));
  while (!isAnswered) {
    seen.add(race.board(100));
    await Promise.resolve();
    if (seen.size > 1) break;
    await new Promise((done) => setImmediate(done));
  }
  await answer;
  expect([...seen]).toEqual([before]);
});
