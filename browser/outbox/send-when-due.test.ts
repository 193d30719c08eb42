import { expect, test, vi } from 'vitest';
import { aPhone } from '@/storage/testing/a-phone';
import { CAME_THROUGH, SERVER_HEARD } from '@/browser/page/page-events';
import { aPage } from '@/browser/testing/a-page';
import { aServerThat, away } from '@/browser/testing/answers';
import { withFalseClock } from '@/browser/testing/clock';
import { until } from '@/browser/testing/until';

const pass = withFalseClock();

/** A page whose lap could not be sent, as its server is away. */
async function anUnsentLap() {
  vi.resetModules();
  const page = aPage();
  globalThis.daypassKept = aPhone();
  const server = aServerThat(() => away);
  const { outboxView } = await import('./outbox-view');
  const { addWrite } = await import('./write');
  await import('./send-when-due');
  const body = { racer: { name: 'Ada', country: null }, timeMs: 9_123, resets: 0 };
  await addWrite({ kind: 'lap', url: '/api/races/day/laps', method: 'POST', body, note: 'Lap 9.123' });
  const isWaiting = (tries: number) => server.asked.length === tries && outboxView().entries[0]?.state === 'waiting';
  await until(() => isWaiting(1));
  return { page, server, isWaiting };
}

test('what could not be sent leaves as soon as the server has answered anything', async () => {
  const { page, server } = await anUnsentLap();
  page.hears(SERVER_HEARD);
  await until(() => server.asked.length === 2);
});

test('where answers come and writes do not, the tries come ever later, until the connection was gone and is back', async () => {
  const { page, server, isWaiting } = await anUnsentLap();
  const heardFor = async (seconds: number) => {
    const before = server.asked.length;
    for (let tenths = 0; tenths < seconds * 10; tenths++) {
      page.hears(SERVER_HEARD);
      await pass(100);
    }
    return server.asked.length - before;
  };
  const [early, late] = [await heardFor(20), await heardFor(20)];
  expect(early).toBeGreaterThan(late);
  expect(early + late).toBeLessThan(12);
  const before = server.asked.length;
  await until(() => isWaiting(before));
  page.hears(CAME_THROUGH);
  await until(() => server.asked.length > before);
});
