import { join } from 'node:path';
import { test } from 'vitest';
import { fileDatabase } from '@/scripts/proof/run/database';
import { proveTwentyFaults } from './twenty-faults';

test(
  'two instances with twenty faults, each kind among them, lose, double and disorder nothing',
  { timeout: 300_000 },
  () => proveTwentyFaults((folder) => fileDatabase(`file:${join(folder, 'proof.db')}`)),
);
