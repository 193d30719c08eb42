import { keep, kept } from '@/browser/page/kept';

const KEY = 'desk-race';

/** The race that was last worked on here. */
export const rememberedRace = (): string | null => kept<string>(KEY);
export const rememberRace = (slug: string): boolean => keep(KEY, slug);
