import type { Finding, Rule } from '@/scripts/proof/check/finding';
import { factOwners } from '@/scripts/proof/check/fact-owners';

/** Each fact follows from those before it: nothing is decided about what is not there, is over, or is otherwise by now. */
export const logSense: Rule = (told) => {
  const findings: Finding[] = [];
  for (const [race, { complaints, log }] of told.stories) {
    const owners = factOwners(told, race);
    for (const [seq, says] of complaints) {
      const owner = owners.get(seq)?.[0];
      const { actor } = log.find((fact) => fact.seq === seq)!;
      findings.push({
        rule: 'log-sense',
        race,
        request: owner?.request ?? null,
        line: owner?.line ?? Infinity,
        says: `fact ${seq} by ${actor} ${says}`,
      });
    }
  }
  return findings;
};
