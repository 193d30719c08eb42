/**
 * What a conference may have or not, with the address that leads to it. The files of its pages are named after it in
 * app/: `page.tiers.tsx` is there only for a build of a conference that has tiers (editorial/next/next-config.ts).
 */
export const partAddresses = {
  reports: '/reports',
  races: '/leaderboard',
  desk: '/desk',
  quizzes: '/quiz',
  tiers: '/tiers',
  glossary: '/glossary',
} as const;

export type Part = keyof typeof partAddresses;

export const PARTS = Object.keys(partAddresses) as Part[];

/** What has to be in content/ for a part to be there. */
export const neededFor: Record<Part, string> = {
  reports: 'a published report in content/reports/',
  races: 'a race in content/races/',
  desk: 'a race with rules in content/races/',
  quizzes: 'a quiz in content/quizzes/',
  tiers: 'tiers in content/tiers.yaml',
  glossary: 'a term in content/glossary.yaml',
};

/** As much of what is loaded as says which parts there are. */
export type PartsContent = {
  reports: readonly unknown[];
  races: readonly { race: { rules?: unknown } }[];
  quizzes: readonly unknown[];
  tiers: unknown;
  glossary: readonly unknown[];
};

/** The parts that this conference has. Officials need a desk where a race takes laps, and an archive takes none. */
export function partsOf({ reports, races, quizzes, tiers, glossary }: PartsContent): ReadonlySet<Part> {
  const isThere: Record<Part, boolean> = {
    reports: reports.length > 0,
    races: races.length > 0,
    desk: races.some(({ race }) => Boolean(race.rules)),
    quizzes: quizzes.length > 0,
    tiers: tiers !== null,
    glossary: glossary.length > 0,
  };
  return new Set(PARTS.filter((part) => isThere[part]));
}

/** The part that an address leads to; undefined for one that every conference has, such as `/offline`. */
export const partAt = (address: string): Part | undefined => PARTS.find((part) => partAddresses[part] === address);

/** Whether an address of the app's own is there for this conference. */
export function hasAddress(content: PartsContent, address: string): boolean {
  const part = partAt(address);
  return part === undefined || partsOf(content).has(part);
}
