import { readFileSync } from 'node:fs';

/** The icon of the event as it stands in the header: public/favicon.svg, which another conference draws anew. */
export function eventIcon(): string {
  return readFileSync('public/favicon.svg', 'utf8').trim();
}
