import { readFileSync } from 'node:fs';
import type { Content } from './load-content';

/**
 * What the build has read and judged once, for all processes in which Next makes pages
 * (scripts/build/write-content.ts).
 */
export const CONTENT_FILE = 'generated/content.json';

let content: Content | undefined;

export const builtContent = (): Content => (content ??= JSON.parse(readFileSync(CONTENT_FILE, 'utf8')) as Content);
