import type { Finding, Rule } from '@/scripts/proof/check/finding';
import { isTaken } from '@/scripts/proof/check/read-history';
import type { Json, Request } from '@/scripts/proof/check/read-history';
import type { LapMoment } from '@/scripts/proof/check/fold';

/**
 * No answer shows a lap as it never was: what anybody was shown is in the log. No instance says of an acknowledged lap that
 * there is none, and none breaks.
 */
export const answersTrue: Rule = ({ history, stories }) => {
  const findings: Finding[] = [];
  const takenAt = new Map<string, number>();
  for (const each of history.requests)
    if (isTaken(each) && each.path.endsWith('/laps') && each.method === 'POST')
      takenAt.set(each.body.id, Math.min(each.answer!.line, takenAt.get(each.body.id) ?? Infinity));
  for (const request of history.requests) {
    const { answer, race, line, path } = request;
    const story = stories.get(race ?? '');
    if (!answer || !story) continue;
    const find = (says: string) =>
      findings.push({ rule: 'answers-true', race: race!, request: request.request, line, says });
    // A database that is away is a 503. Anything that no document knows is a bug, whatever it leaves behind.
    if (answer.status >= 500 && answer.status !== 503) find(`${request.to} answers ${answer.status}`);
    const [, lapId] = /\/laps\/([\w-]+)/.exec(path) ?? [];
    if (answer.status === 404 && lapId && (takenAt.get(lapId) ?? Infinity) < line)
      find(`${request.to} knows no lap ${lapId}, which was acknowledged before`);
    for (const lap of lapsIn(request)) {
      const wrong = neverSo(lap, story.moments.get(lap.id) ?? []);
      if (wrong) find(`${request.to} shows lap ${lap.id} at version ${lap.version} ${wrong}`);
    }
  }
  return findings;
};

/** The laps of an answer: one, the one of a refusal, or a queue. */
function lapsIn({ answer, path }: Request): Json[] {
  const { json, status } = answer!;
  if (json === null || typeof json !== 'object') return [];
  if (status === 409) return json.lap ? [json.lap] : [];
  if (status >= 300) return [];
  if (/\/queue(\?|$)/.test(path)) return json.laps as Json[];
  return typeof json.timeMs === 'number' && typeof json.version === 'number' ? [json] : [];
}

function neverSo(lap: Json, moments: readonly LapMoment[]): string | null {
  const then = moments[lap.version - 1];
  if (!then) return `, and the log has ${moments.length} facts about it`;
  for (const key of ['status', 'timeMs', 'resets'] as const)
    if (lap[key] !== then[key]) return `with ${key} ${lap[key]}, and the log says ${then[key]} (fact ${then.fact.seq})`;
  const { decision } = lap;
  if (decision && decision.by !== then.fact.actor && ['verified', 'rejected'].includes(then.fact.action))
    return `as decided by ${decision.by}, and the log says ${then.fact.actor} (fact ${then.fact.seq})`;
  return null;
}
