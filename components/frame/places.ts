import * as words from '@/generated/words/frame-places';

export type Place = '/' | '/reports' | '/leaderboard' | '/quiz' | '/tiers' | '/glossary';

type PlaceInBar = { href: Place; name: string; strokes: string };

/** More words than this do not fit side by side on a narrow phone. */
const MOST = 5;

/** What may stand in the bar and the rail: address, name, and the strokes of its icon in a 24 × 24 box. */
export const places: PlaceInBar[] = [
  { href: '/', name: words.today, strokes: 'M4 6h16v14H4zM4 10h16M8 3v5M16 3v5' },
  { href: '/reports', name: words.reports, strokes: 'M5 3h11l3 3v15H5zM9 9h6M9 13h6M9 17h4' },
  { href: '/leaderboard', name: words.race, strokes: 'M9 20V4h6v16M9 20H3v-9h6m6 9h6v-6h-6M2 20h20' },
  { href: '/quiz', name: words.quiz, strokes: 'M5 3h14v18H5zM9.3 9.2a2.7 2.7 0 1 1 3.9 2.4q-1.2.6-1.2 2M12 16.6v.4' },
  { href: '/tiers', name: words.tiersInShort, strokes: 'M9 3h6v5H9zM3 16h6v5H3zM15 16h6v5h-6zM12 8v4M6 16v-4h12v4' },
  {
    href: '/glossary',
    name: words.glossary,
    strokes: 'M5 4h6a2 2 0 0 1 2 2v14a2 2 0 0 0-2-2H5zM19 4h-4a2 2 0 0 0-2 2v14a2 2 0 0 1 2-2h4z',
  },
];

/** The first places of those that this conference has. The foot of each page leads to the others. */
export const placesShown = (has: (href: string) => boolean): PlaceInBar[] =>
  places.filter(({ href }) => has(href)).slice(0, MOST);
