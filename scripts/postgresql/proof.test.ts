import { test } from 'vitest';
import { ownPostgresql } from '@/scripts/proof/run/postgresql';
import { proveTwentyFaults } from '@/scripts/proof/twenty-faults';

test(
  'two instances on PostgreSQL with twenty faults, the server killed among them, lose, double and disorder nothing',
  { timeout: 300_000 },
  () => proveTwentyFaults(ownPostgresql),
);
