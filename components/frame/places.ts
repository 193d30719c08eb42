import * as words from '@/generated/words/frame-places';

export type Place = '/' | '/reports' | '/leaderboard' | '/quiz' | '/glossary' | '/offline';

/** The places of the bar and the rail: address, name, and the strokes of its icon in a 24 × 24 box. */
export const places: { href: Place; name: string; strokes: string }[] = [
  { href: '/', name: words.today, strokes: 'M4 6h16v14H4zM4 10h16M8 3v5M16 3v5' },
  { href: '/reports', name: words.reports, strokes: 'M5 3h11l3 3v15H5zM9 9h6M9 13h6M9 17h4' },
  { href: '/leaderboard', name: words.leaderboard, strokes: 'M9 20V4h6v16M9 20H3v-9h6m6 9h6v-6h-6M2 20h20' },
  { href: '/quiz', name: words.quiz, strokes: 'M5 3h14v18H5zM9.3 9.2a2.7 2.7 0 1 1 3.9 2.4q-1.2.6-1.2 2M12 16.6v.4' },
  {
    href: '/glossary',
    name: words.glossary,
    strokes: 'M5 4h6a2 2 0 0 1 2 2v14a2 2 0 0 0-2-2H5zM19 4h-4a2 2 0 0 0-2 2v14a2 2 0 0 1 2-2h4z',
  },
  { href: '/offline', name: words.offline, strokes: 'M7 2.5h10v19H7zM10 18.5h4M12 6v6m-2.5-2.5L12 12l2.5-2.5' },
];
