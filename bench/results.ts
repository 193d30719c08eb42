import { join } from 'node:path';
import { ROOT } from '@/scripts/steps.mjs';

export const RESULTS = join(ROOT, 'bench', 'results');
