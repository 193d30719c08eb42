import { expect, test } from 'vitest';
import { ask } from '@/server/testing/ask';
import { startApi } from '@/server/testing/start-api';

const LIVE = '/api/races/open-track/live?waiting=changes';
const BOARD = '/api/races/open-track/board';

test('where phones are to poll, the stream has nothing for them, and says where the board is', async () => {
  const { reader } = await startApi({ isPolling: true });
  const answer = await reader.get(LIVE, { 'last-event-id': 'test.3' });
  // By 204 an EventSource stops; a phone of any version reads it as no stream, and polls.
  expect(answer).toMatchObject({ status: 204, text: '' });
  expect(answer.headers).toMatchObject({
    link: `<${BOARD}>; rel="alternate"`,
    'cache-control': 'public, max-age=10',
    'access-control-allow-origin': '*',
  });
  expect(await reader.get('/api/races/no-race/live')).toMatchObject({ status: 404 });
});

test('boards are for shared caches then, by both ways, with their ETag', async () => {
  const { reader } = await startApi({ isPolling: true });
  for (const path of [BOARD, `${BOARD}?limit=5`]) {
    const { headers } = await reader.get(path);
    expect(headers['cache-control'], path).toBe('public, max-age=1, s-maxage=1, stale-while-revalidate=1');
    const again = await reader.get(path, { 'if-none-match': headers.etag });
    expect(again.status, path).toBe(304);
    expect(again.headers, path).toMatchObject({ etag: headers.etag, 'cache-control': headers['cache-control'] });
  }
});

test('where phones read the stream, a board is never given out stale', async () => {
  const { reader } = await startApi();
  expect((await reader.get(BOARD)).headers['cache-control']).toBe('public, max-age=1');
});

test('no answer that a shared cache may give to others sets a cookie, whatever cookies it was asked with', async () => {
  const { address, reader, desk } = await startApi({ isPolling: true });
  const official = await desk();
  const { json } = await reader.get<{ paths: Record<string, object> }>('/api/openapi.json');
  const cookies = [...official.cookies].map(([name, { value }]) => `${name}=${value}`);
  const cookie = [...cookies, 'daypass-device=forged.signature'].join('; ');
  const paths = Object.keys(json.paths).map((path) => path.replace('{race}', 'open-track'));
  const answers = await Promise.all(paths.map((path) => ask(address, path, { headers: { cookie } })));
  const shared = answers.filter(({ headers }) => headers['cache-control']?.includes('public'));
  expect(shared.length).toBeGreaterThanOrEqual(5);
  for (const { headers } of shared) expect(headers['set-cookie']).toBeUndefined();
});
