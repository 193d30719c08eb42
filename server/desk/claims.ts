import type { LapClaim } from '@/domain/race/contract/requests';

/** A desk renews its claim when it is touched. One that is left alone keeps its lap from the others for this long. */
export const CLAIM_MS = 45_000;

type Claim = LapClaim & { race: string; untilMs: number };

/**
 * Which lap each desk has in hand, so that others take other laps. It blocks nothing: anybody may decide any lap. It is
 * in memory alone, as a lost claim costs no more than a lap that two officials look at. Time is counted from some moment:
 * the clock of the wall may be put back by an hour, and no claim lasts an hour.
 */
export function createClaims(now = () => performance.now()) {
  const claims = new Map<string, Claim>();

  const inRace = (race: string): Claim[] => {
    for (const [key, { untilMs }] of claims) if (untilMs <= now()) claims.delete(key);
    return [...claims.values()].filter((claim) => claim.race === race);
  };

  return {
    /** Claims a lap for a desk, which gives back the one it had. False where another desk has it. */
    claim(race: string, lapId: string | null, { desk, by }: { desk: string; by: string }): boolean {
      const key = JSON.stringify([by, desk]);
      claims.delete(key);
      if (lapId === null || inRace(race).some((claim) => claim.lapId === lapId)) return false;
      claims.set(key, { race, lapId, desk, by, untilMs: now() + CLAIM_MS });
      return true;
    },
    in: (race: string): LapClaim[] => inRace(race).map(({ lapId, desk, by }) => ({ lapId, desk, by })),
  };
}

export type Claims = ReturnType<typeof createClaims>;
