import type { Finding, Rule } from '@/scripts/proof/check/finding';

/** Facts are numbered 1 to n without a gap, and every instance has the same ones. */
export const logNumbers: Rule = ({ logs }) => {
  const findings: Finding[] = [];
  const firsts = new Map<string, string>();
  for (const { race, instance, request, line, facts } of logs) {
    const find = (says: string) => findings.push({ rule: 'log-numbers', race, request, line, says });
    const wrong = facts.findIndex(({ seq }, at) => seq !== at + 1);
    if (wrong >= 0) find(`the log of ${instance} has fact ${facts[wrong]!.seq} where ${wrong + 1} is due`);
    const text = JSON.stringify(facts);
    const first = firsts.get(race) ?? text;
    firsts.set(race, first);
    if (text !== first) find(`the log of ${instance} is another one than that of the first instance`);
  }
  return findings;
};
