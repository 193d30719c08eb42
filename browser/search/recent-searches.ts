import { listOf, text } from '@/domain/outline';
import { remember, remembered } from '@/browser/page/remembered';

const KEY = 'searches';
const MOST = 8;
const isList = listOf(text);

/** What was looked for on this phone and led somewhere, latest first. */
export function recentSearches(): string[] {
  const kept = remembered<unknown>(KEY);
  return isList(kept) ? kept : [];
}

export function rememberSearch(typed: string): void {
  const search = typed.trim();
  if (search) remember(KEY, [search, ...without(search)].slice(0, MOST));
}

export const forgetSearch = (search: string): void => void remember(KEY, without(search));
export const forgetSearches = (): void => void remember(KEY, []);

const without = (search: string) => recentSearches().filter((each) => each.toLowerCase() !== search.toLowerCase());
