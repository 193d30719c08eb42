import { island } from '@/browser/islands/island';
import { CopyPanel } from '@/components/copy/copy-panel';

export const mount = island(CopyPanel);
