import type { Finding, Rule, Told } from '@/scripts/proof/check/finding';
import { factOwners, keyOf, keysOf } from '@/scripts/proof/check/fact-owners';
import type { Fact } from '@/scripts/proof/check/fold';
import { isRefused, isTaken } from '@/scripts/proof/check/read-history';
import type { Request } from '@/scripts/proof/check/read-history';
import type { Story } from '@/scripts/proof/check/story';
import { windowOf } from '@/scripts/proof/check/window-of';

const ACTIONS: Record<string, string> = { verified: 'verified', rejected: 'rejected', waiting: 'reconsidered' };

/**
 * No acknowledged decision is lost: its fact is in the log, or the log says that nothing was left to do. None stands on
 * something else than what it named: a decision on version v of a lap is fact v + 1 of that lap.
 */
export const decisionsKept: Rule = (told) => {
  const findings: Finding[] = [];
  for (const [race, story] of told.stories) {
    const find = (request: Request, says: string) =>
      findings.push({ rule: 'decisions-kept', race, request: request.request, line: request.line, says });
    const facts = byKey(story.log);
    for (const requests of told.history.acts.values()) {
      const [first] = requests;
      if (first?.race !== race || isSubmission(first)) continue;
      const own = keysOf(first).flatMap((key) => facts.get(key) ?? []);
      judgeAct(told, story, requests, own, find);
    }
    for (const [seq, owners] of factOwners(told, race)) {
      const fact = story.log[seq - 1];
      if (owners.length === 0 && fact && fact.action !== 'submitted')
        findings.push({
          ...{ rule: 'decisions-kept', race, request: null, line: Infinity },
          says: `fact ${seq} (${fact.action} by ${fact.actor}) is what nobody asked for`,
        });
    }
  }
  return findings;
};

function byKey(log: readonly Fact[]): Map<string, Fact[]> {
  const facts = new Map<string, Fact[]>();
  for (const fact of log) facts.set(keyOf(fact), [...(facts.get(keyOf(fact)) ?? []), fact]);
  return facts;
}

const isSubmission = ({ method, path }: Request) => method === 'POST' && path.endsWith('/laps');

function judgeAct(
  told: Told,
  story: Story,
  requests: readonly Request[],
  own: readonly Fact[],
  find: (request: Request, says: string) => void,
) {
  const first = requests[0]!;
  const what = `${first.method} ${first.path}`;
  const taken = requests.find(isTaken);
  const laps = own.map(({ lapId }) => lapId);
  if (!isRepeatable(first) && (new Set(laps).size < laps.length || (own.length > 1 && !own[0]!.together)))
    find(first, `${what} was done twice: facts ${own.map(({ seq }) => seq).join(', ')}`);
  if (own.length > 0 && requests.every((each) => isRefused(each) && each.answer?.status !== 503))
    find(first, `${what} was refused each time, and is in the log (fact ${own[0]!.seq})`);
  if (taken && own.length === 0 && !isNothingLeft(told, story, taken))
    find(taken, `${what} was acknowledged, and is not in the log`);
  for (const fact of own) {
    const wrong = standsOn(story, fact, first);
    if (wrong) find(first, `${what} ${wrong}`);
  }
}

/** A change of state without an id is done as often as it arrives, as nothing tells one arrival from the next. */
const isRepeatable = ({ path, body }: Request) => path.endsWith('/state') && body.id === undefined;

/** Why the fact is not what was asked for. */
function standsOn({ moments }: Story, fact: Fact, { body, person }: Request): string | null {
  if (person !== undefined && fact.actor !== person) return `stands in the log under ${fact.actor} (fact ${fact.seq})`;
  if (body?.version === undefined || fact.lapId === undefined) return null;
  const { version } = (moments.get(fact.lapId) ?? []).find((each) => each.fact.seq === fact.seq) ?? { version: 0 };
  if (version !== body.version + 1)
    return `named version ${body.version} of the lap, and changed version ${version - 1} (fact ${fact.seq})`;
  if (body.verdict !== undefined && ACTIONS[body.verdict] !== fact.action)
    return `asked for ${body.verdict}, and the log has ${fact.action} (fact ${fact.seq})`;
  const { after } = fact;
  if (body.timeMs !== undefined && after?.timeMs !== undefined && after.timeMs !== body.timeMs)
    return `asked for ${body.timeMs} ms, and the log has ${after.timeMs} (fact ${fact.seq})`;
  return null;
}

/** Whether the log says that the act was done already by somebody else, or had nothing to do. */
function isNothingLeft(told: Told, story: Story, request: Request): boolean {
  const { method, path, body } = request;
  const lapId = /\/laps\/([\w-]+)/.exec(path)?.[1];
  const moments = story.moments.get(lapId ?? '') ?? [];
  if (path.endsWith('/decision')) return isAgreed(moments, body);
  if (method === 'PATCH' && lapId) {
    const now = moments[body.version];
    return (
      now !== undefined && (body.timeMs ?? now.timeMs) === now.timeMs && (body.resets ?? now.resets) === now.resets
    );
  }
  if (path.endsWith('/state')) {
    const { from, to } = windowOf(told, story, request);
    return story.states.some(
      ({ seq, state }, at) => state === body.state && seq <= to && (story.states[at + 1]?.seq ?? Infinity) > from,
    );
  }
  // Nothing of the act stood any more: each of its laps was decided about by somebody else.
  if (path.includes('/rejections/')) return true;
  // The same name or merger again.
  return path.includes('/racers/');
}

/** Two who decide the same about the same lap agree (docs/decisions/032). A correction in between makes it another lap. */
function isAgreed(
  moments: readonly { status: string; fact: Fact }[],
  { verdict, version }: { verdict: string; version: number },
) {
  const later = moments.slice(version);
  const at = later.findIndex(({ status }) => status === verdict);
  return at >= 0 && later.slice(0, at + 1).every(({ fact }) => fact.action !== 'corrected');
}
