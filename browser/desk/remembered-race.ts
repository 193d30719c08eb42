import { remember, remembered } from '@/browser/page/remembered';

const KEY = 'desk-race';

/** The race that was last worked on here. */
export const rememberedRace = (): string | null => remembered<string>(KEY);
export const rememberRace = (slug: string): boolean => remember(KEY, slug);
