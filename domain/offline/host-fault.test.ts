import { expect, test } from 'vitest';
import { hostFaultOf } from './host-fault';

test.each([
  [{ type: 'opaqueredirect', status: 0 }, 'redirected'],
  [{ type: 'basic', status: 301 }, 'redirected'],
  [{ type: 'basic', status: 308 }, 'redirected'],
  [{ type: 'basic', status: 404 }, 'lacking'],
  [{ type: 'basic', status: 410 }, 'lacking'],
  [{ type: 'basic', status: 200 }, null],
  [{ type: 'basic', status: 503 }, null],
  [{ type: 'error', status: 0 }, null],
] as const)('%o is %s', (answer, fault) => {
  expect(hostFaultOf(answer)).toBe(fault);
});
