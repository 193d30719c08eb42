import { hasAddress, type PartsContent } from '@/domain/content/parts';
import * as places from '@/generated/words/frame-places';
import * as words from '@/generated/words/pages-manifest';

/** What the menu of the installed app leads to. `icon` is the name of its picture in public/icons. */
export type Shortcut = { name: string; url: string; icon: 'lap' | 'board' | 'quiz' | 'reports' };

type ShortcutContent = Omit<PartsContent, 'races'> & {
  races: readonly { slug: string; race: { rules?: unknown } }[];
};

/** First what racers do at an event: the first race that takes laps is meant. What a conference lacks is left out. */
export function shortcutsOf(content: ShortcutContent): Shortcut[] {
  const race = content.races.find((each) => each.race.rules);
  const board = race ? `/leaderboard/${race.slug}` : '/leaderboard';
  const all: (Shortcut & { part: string })[] = [
    ...(race ? [{ part: '/desk', name: words.sendLap, url: `${board}?add`, icon: 'lap' } as const] : []),
    { part: '/leaderboard', name: words.board, url: board, icon: 'board' },
    { part: '/quiz', name: places.quiz, url: '/quiz', icon: 'quiz' },
    { part: '/reports', name: places.reports, url: '/reports', icon: 'reports' },
  ];
  return all.filter(({ part }) => hasAddress(content, part)).map(({ name, url, icon }) => ({ name, url, icon }));
}
