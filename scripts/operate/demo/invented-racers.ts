import type { Random } from './random';

export type InventedRacer = {
  /** Begins with `Demo`, so that nobody takes it for the name of a person. */
  name: string;
  /** How the racer types the name in a hurry: with a slip that an official has to put right. */
  slip: string;
  country: string | null;
  /** The time of a lap without mistakes, in milliseconds, once the racer has learnt the track. */
  paceMs: number;
};

const FIRST =
  'Ada Alba Amir Anouk Arlo Bea Bruno Cleo Dara Dmitri Edda Emeka Esme Farid Femi Gita Hana Hugo Ines Ivo Jiro Juno Kaja Kofi Lena Lior Mabel Mei Milo Nadia Nils Noor Odile Otto Paz Priya Quinn Ravi Rosa Sami Suki Tariq Tess Uma Viggo Wren Xenia Yara Yusuf Zoe'.split(
    ' ',
  );
const LAST =
  'Quickly Apexfinder Kerbhopper Latebrake Steadyhand Driftwood Fastlane Wobbleton Tyreson Gridley Overtaker Chicane Slipstream Hairpin Throttleby Pitlane Cornerwell Redline Turnbull Camberfield'.split(
    ' ',
  );
const COUNTRIES = 'AU BR CA CH CN CZ DE DK ES FI FR GB GH IE IN IT JP KE KR MX NG NL NO NZ PL PT SE SG TW US ZA'.split(
  ' ',
);
export const MOST_RACERS = FIRST.length * LAST.length;

/** That many different racers, up to `MOST_RACERS`. None of them exists. */
export function inventRacers(count: number, { pick, whole, chance, next }: Random): InventedRacer[] {
  const names = new Set<string>();
  while (names.size < Math.min(count, MOST_RACERS)) names.add(`${pick(FIRST)} ${pick(LAST)}`);
  return [...names].map((name) => ({
    name: `Demo ${name}`,
    slip: `Demo ${dropLetter(name, whole)}`,
    country: chance(0.85) ? pick(COUNTRIES) : null,
    // Most are near ten seconds, and a few are much better: the sum of three dice, from 7.4 s up.
    paceMs: Math.round(7_400 + 7_000 * ((next() + next() + next()) / 3)),
  }));
}

/** Never drops the first letter of a word: what is left can still be recognised. */
function dropLetter(name: string, whole: Random['whole']): string {
  const last = name.indexOf(' ') + 1;
  const at = whole(last + 1, name.length - 1);
  return name.slice(0, at) + name.slice(at + 1);
}
