import type { Finding, Rule } from '@/scripts/proof/check/finding';
import { factOwners } from '@/scripts/proof/check/fact-owners';
import { factTimes } from '@/scripts/proof/check/window-of';

/** What was acknowledged before something else was asked for stands before it in the log, whichever instance took it. */
export const realTime: Rule = (told) => {
  const findings: Finding[] = [];
  for (const [race, story] of told.stories) {
    const owners = factOwners(told, race);
    let latest = { seq: 0, askedAt: -Infinity };
    for (const { seq, askedAt, takenAt } of factTimes(told, story)) {
      if (takenAt < latest.askedAt) {
        const { request, line } = owners.get(latest.seq)![0]!;
        const says = `fact ${latest.seq} was asked for after fact ${seq} had been acknowledged, and stands before it`;
        findings.push({ rule: 'real-time', race, request, line, says });
      }
      if (askedAt > latest.askedAt) latest = { seq, askedAt };
    }
  }
  return findings;
};
