import { island } from '@/browser/islands/island';
import { Desk } from '@/components/desk/desk';

export const mount = island(Desk);
