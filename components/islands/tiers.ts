import { island } from '@/browser/islands/island';
import { TierExplorer } from '@/components/tiers/tier-explorer';

export const mount = island(TierExplorer);
