import { expect, test } from 'vitest';
import { refuseRows } from '@/server/testing/harm';
import { startApi } from '@/server/testing/start-api';

test('a server with a database that takes writes is ready', async () => {
  const { reader } = await startApi();
  expect(await reader.get('/api/ready')).toMatchObject({ status: 200, json: { status: 'ready' } });
});

test('a database that takes no writes makes a server unready, and leaves it alive', async () => {
  const { reader, database } = await startApi();
  await refuseRows(database, 'HealthProbe', 'disk full at /secret/path');
  const refused = await reader.get('/api/ready');
  expect(refused).toMatchObject({ status: 503, json: { code: 'database-unavailable' } });
  expect(JSON.stringify(refused.json)).not.toContain('secret');
  expect(await reader.get('/api/alive')).toMatchObject({ status: 200, json: { status: 'alive' } });
});

test('a server that is about to stop says so first, and goes on with everything else', async () => {
  const { reader, readiness } = await startApi();
  readiness.stop();
  expect(await reader.get('/api/ready')).toMatchObject({ status: 503, json: { code: 'stopping' } });
  expect(await reader.get('/api/health')).toMatchObject({ status: 200 });
  expect(await reader.get('/api/races/open-track/board')).toMatchObject({ status: 200 });
});
