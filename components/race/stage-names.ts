import type { MyLapStage } from '@/browser/race/use-my-laps';

/** Where a lap of mine is, in words; a shape beside them says it a second time. */
export const stageNames: Record<MyLapStage, string> = {
  unsent: 'Waiting to be sent',
  refused: 'Not taken',
  withdrawing: 'Being taken back',
  waiting: 'Waiting for an official',
  verified: 'Verified',
  rejected: 'Rejected',
  withdrawn: 'Taken back',
};
