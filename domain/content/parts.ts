/**
 * What a conference may have or lack, with the address that leads to it. The files of its pages in app/ are named after
 * it: `page.tiers.tsx` is built only for a conference that has tiers (editorial/next/next-config.ts).
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

/** What has to be in content/ so that the conference has a part. */
export const neededFor: Record<Part, string> = {
  reports: 'a published report in content/reports/',
  races: 'a race in content/races/',
  desk: 'a race with rules in content/races/',
  quizzes: 'a quiz in content/quizzes/',
  tiers: 'tiers in content/tiers.yaml',
  glossary: 'a term in content/glossary.yaml',
};

/** The part of the loaded content that decides which parts there are. */
export type PartsContent = {
  reports: readonly unknown[];
  races: readonly { race: { rules?: unknown } }[];
  quizzes: readonly unknown[];
  tiers: unknown;
  glossary: readonly unknown[];
};

/** The parts that this conference has. A desk is needed only where a race takes laps, which an archive does not. */
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

/** The part to which an address leads. Undefined for an address that every conference has, such as `/offline`. */
export const partAt = (address: string): Part | undefined => PARTS.find((part) => partAddresses[part] === address);

/** Whether this conference has this address of the app. */
export function hasAddress(content: PartsContent, address: string): boolean {
  const part = partAt(address);
  return part === undefined || partsOf(content).has(part);
}
