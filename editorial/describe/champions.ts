import type { RaceContent } from '@/domain/content/race';
import * as words from '@/generated/words/pages-races';

/** `Champion: Rick`, or the racers where no champion is known. */
export function championsOf({ placed }: NonNullable<RaceContent['archive']>): string {
  const champions = placed.filter(({ place }) => place === 'champion').map(({ name }) => name);
  return champions.length > 0
    ? words.champions({ names: champions.join(', ') })
    : placed.map(({ name }) => name).join(', ');
}
