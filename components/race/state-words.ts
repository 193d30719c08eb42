import type { RaceState } from '@/domain/race/contract/rules';

export const stateNames: Record<RaceState, string> = {
  scheduled: 'Not open yet',
  open: 'Open',
  closed: 'Closed',
  final: 'Final',
};
