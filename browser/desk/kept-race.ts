import { keep, kept } from '@/browser/page/kept';

const KEY = 'desk-race';

/** The race that was last worked on here. */
export const keptRace = (): string | null => kept<string>(KEY);
export const keepRace = (slug: string): boolean => keep(KEY, slug);
