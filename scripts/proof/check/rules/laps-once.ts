import type { Finding, Rule } from '@/scripts/proof/check/finding';
import { isRefused, isTaken } from '@/scripts/proof/check/read-history';
import type { Request } from '@/scripts/proof/check/read-history';
import type { Fact } from '@/scripts/proof/check/fold';
import { sameName, storedName } from '@/scripts/proof/check/same-name';

/** Every acknowledged lap is in the log exactly once, as it was sent; and nothing is in the log that nobody sent. */
export const lapsOnce: Rule = ({ history, stories }) => {
  const findings: Finding[] = [];
  const find = (race: string, { request, line }: Pick<Request, 'request' | 'line'>, says: string) =>
    findings.push({ rule: 'laps-once', race, request, line, says });
  const sent = lapsSent(history.requests);
  const entered = new Map<string, Fact & { race: string }>();
  for (const [race, { log }] of stories)
    for (const fact of log.filter(({ action }) => action === 'submitted')) {
      const id = fact.lapId!;
      const asked = sent.get(id)?.[0] ?? { request: -1, line: Infinity };
      if (entered.has(id))
        find(race, asked, `lap ${id} is in the log twice: facts ${entered.get(id)!.seq} and ${fact.seq}`);
      entered.set(id, { ...fact, race });
      if (!sent.has(id)) find(race, asked, `fact ${fact.seq} enters lap ${id}, which nobody sent`);
      else if (!isAsSent(fact, asked as Request))
        find(race, asked, `lap ${id} is not in the log as it was sent (fact ${fact.seq})`);
    }
  for (const [id, requests] of sent) {
    const [first] = requests;
    const race = first!.race!;
    const taken = requests.filter(isTaken);
    const fact = entered.get(id);
    if (taken[0] && fact?.race !== race) find(race, taken[0], `lap ${id} was acknowledged, and is not in the log`);
    const created = requests.filter(({ answer }) => answer?.status === 201);
    if (created[1])
      find(race, created[1], `lap ${id} was entered anew, after request ${created[0]!.request} had entered it`);
    if (fact && requests.every((each) => isRefused(each) && !isUndecided(each)))
      find(race, first!, `lap ${id} was refused each time, and is in the log (fact ${fact.seq})`);
    for (const each of taken)
      if (each.answer!.json?.id !== id) find(race, each, `the answer to lap ${id} is about another one`);
  }
  return findings;
};

/** "Send it again" says that nothing was stored by this request. A database that fails while it stores may not know. */
const isUndecided = ({ answer }: Request) => answer?.status === 503;

function lapsSent(requests: readonly Request[]) {
  const sent = new Map<string, Request[]>();
  for (const each of requests) {
    if (each.method !== 'POST' || !/\/laps$/.test(each.path)) continue;
    const id = (each.body.id as string).toLowerCase();
    sent.set(id, [...(sent.get(id) ?? []), each]);
  }
  return sent;
}

function isAsSent({ after }: Fact, { body }: Request) {
  return (
    after.name === storedName(body.racer.name) &&
    sameName(after.name) === sameName(body.racer.name) &&
    after.timeMs === body.timeMs &&
    after.resets === (body.resets ?? 0) &&
    Date.parse(after.racedAt) === Date.parse(body.racedAt) &&
    after.country === (body.racer.country ?? null) &&
    (after.run?.id ?? null) === (body.run?.id ?? null)
  );
}
