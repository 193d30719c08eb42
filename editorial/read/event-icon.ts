import { readFileSync } from 'node:fs';

/** The icon of the event, as the header shows it: public/favicon.svg, which another conference draws anew. */
export function eventIcon(): string {
  return readFileSync('public/favicon.svg', 'utf8').trim();
}
