import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Board } from '@/domain/race/contract/board';
import type { LogPage } from '@/domain/race/contract/requests';
import { makeLapBody } from '@/server/testing/make-lap-body';
import { startApi } from '@/server/testing/start-api';

const LAPS = '/api/races/open-track/laps';
const DESK = '/api/desk/races/open-track';
const anything = fc.jsonValue({ maxDepth: 3 });

/** Almost a lap, so that some bodies get past the first check. */
const almostALap = fc
  .record(
    {
      id: fc.oneof(fc.uuid(), anything),
      racer: fc.oneof(
        fc.record(
          { name: fc.string({ unit: 'binary' }), country: fc.oneof(fc.constant('DE'), anything) },
          { requiredKeys: [] },
        ),
        anything,
      ),
      time: fc.oneof(fc.string(), fc.constant('9.1'), anything),
      resets: fc.oneof(fc.nat(5), anything),
      finished: fc.oneof(fc.boolean(), anything),
      racedAt: fc.oneof(
        fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
        anything,
      ),
      run: fc.oneof(fc.record({ id: fc.uuid(), lap: fc.nat() }), anything),
    },
    { requiredKeys: ['id', 'racer'] },
  )
  .map((body) => ({ time: '9.1', racedAt: '2026-11-24T09:00:00Z', ...body }));

test('whatever is sent, no body breaks the server', async () => {
  const api = await startApi();
  const phone = api.client();
  const ada = await api.desk();
  const lap = makeLapBody();
  const { racerId } = (await phone.post(LAPS, lap)).json as { racerId: string };
  const targets = [
    [phone, 'POST', LAPS],
    [ada, 'POST', '/api/desk/session'],
    [ada, 'POST', `${DESK}/laps/${lap.id}/decision`],
    [ada, 'PATCH', `${DESK}/laps/${lap.id}`],
    [ada, 'PATCH', `${DESK}/racers/${racerId}`],
    [ada, 'POST', `${DESK}/racers/${racerId}/merge`],
    [ada, 'POST', `${DESK}/state`],
  ] as const;
  const one = async (target: (typeof targets)[number], body: string) => {
    const [who, method, path] = target;
    const { status } = await who.send(method, path, body);
    expect(status, `${method} ${path} ${body}`).toBeLessThan(500);
  };
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...targets), anything, (target, body) => one(target, JSON.stringify(body))),
    { numRuns: 200 },
  );
  await fc.assert(
    fc.asyncProperty(almostALap, (body) => one(targets[0], JSON.stringify(body))),
    { numRuns: 300 },
  );
  await fc.assert(
    fc.asyncProperty(fc.string({ minLength: 1, unit: 'binary' }), (text) => one(targets[0], text)),
    { numRuns: 100 },
  );
  expect((await api.reader.get<Board>('/api/races/open-track/board?limit=1000')).status).toBe(200);
  expect((await api.reader.get<LogPage>('/api/races/open-track/log?limit=1000')).status).toBe(200);
});

test('whatever an address says, it leads nowhere else', async () => {
  const { reader } = await startApi();
  const segment = fc.string({ unit: 'binary' }).map(encodeURIComponentLoosely);
  await fc.assert(
    fc.asyncProperty(segment, segment, async (race, id) => {
      const { status } = await reader.get(`/api/races/${race}/laps/${id}`);
      expect([404, 414], `${race} ${id}`).toContain(status);
    }),
    { numRuns: 200 },
  );
});

function encodeURIComponentLoosely(text: string) {
  return encodeURIComponent(text.replace(/[\ud800-\udfff]/g, '')).replace(/\./g, '%2e');
}
