import type { RaceContent } from '@/domain/content/race';

/** `Champion: Rick`, or the racers where no champion is known. */
export function championsOf({ placed }: NonNullable<RaceContent['archive']>): string {
  const champions = placed.filter(({ place }) => place === 'champion').map(({ name }) => name);
  return champions.length > 0 ? `Champion: ${champions.join(', ')}` : placed.map(({ name }) => name).join(', ');
}
