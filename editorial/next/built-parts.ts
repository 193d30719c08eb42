import { readFileSync } from 'node:fs';
import type { Part } from '@/domain/content/parts';

/**
 * The parts of the conference that is being built. scripts/build/write-content.ts writes them before the pages are
 * made.
 */
export const PARTS_FILE = 'generated/parts.json';

export const builtParts = (): Part[] => JSON.parse(readFileSync(PARTS_FILE, 'utf8')) as Part[];
