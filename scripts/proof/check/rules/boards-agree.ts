import type { Finding, Rule, Told } from '@/scripts/proof/check/finding';
import type { Request } from '@/scripts/proof/check/read-history';
import { unlikeView } from '@/scripts/proof/check/unlike-view';

const FIRST_PAGE = 100;

/**
 * Every board that anybody read is what the log says at its version. In the end every instance has the last version, and
 * all give the same bytes under the same ETag. An ETag never names two bodies.
 */
export const boardsAgree: Rule = (told) => {
  const findings: Finding[] = [];
  const bodies = new Map<string, Request>();
  const ends = new Map<string, Request>();
  const epochs = new Map<string, string>();
  for (const request of told.history.requests) {
    const { race, path, answer, line, to, isQuiet } = request;
    if (race === null || !/\/board(\?|$)/.test(path) || answer?.status !== 200) continue;
    const find = (says: string) => findings.push({ rule: 'boards-agree', race, request: request.request, line, says });
    const wrong = unlike(told, request);
    if (wrong) find(`the board of ${to} at version ${answer.json.version} ${wrong}`);
    const epoch = epochs.get(race) ?? answer.json.epoch;
    epochs.set(race, epoch);
    if (answer.json.epoch !== epoch)
      find(`${to} is of epoch ${answer.json.epoch}, after ${epoch}; nobody restored a backup`);
    const named = answer.etag && bodies.get(`${path} ${answer.etag}`);
    if (named && named.answer!.text !== answer.text)
      find(`${to} gives another body under ETag ${answer.etag} than request ${named.request} got of ${named.to}`);
    if (answer.etag) bodies.set(`${path} ${answer.etag}`, request);
    if (!isQuiet) continue;
    const due = told.stories.get(race)!.log.length;
    if (answer.json.version !== due)
      find(`${to} stays at version ${answer.json.version}, and the log has ${due} facts`);
    const first = ends.get(path) ?? request;
    ends.set(path, first);
    if (first.answer!.text !== answer.text)
      find(`${to} gives other bytes in the end than ${first.to}: ${difference(first, request)}`);
    else if (first.answer!.etag !== answer.etag)
      find(`${to} gives ETag ${answer.etag} in the end, and ${first.to} ${first.answer!.etag}`);
  }
  return findings;
};

function unlike({ stories }: Told, { race, path, answer }: Request): string | null {
  const { json } = answer!;
  const view = stories.get(race!)?.views.get(json.version);
  if (!view) return 'is of a version that the log does not reach';
  const after = new URLSearchParams(path.split('?')[1]).get('after');
  // A cursor ends with the racer of the last row of the page before.
  const from = after === null ? 0 : view.rows.findIndex(({ racerId }) => after.endsWith(`_${racerId}`)) + 1;
  return unlikeView(json, view, view.rows.slice(from, from + FIRST_PAGE));
}

function difference(a: Request, b: Request): string {
  const [one, other] = [a.answer!.text, b.answer!.text];
  let at = 0;
  while (one[at] === other[at]) at += 1;
  return `…${other.slice(Math.max(0, at - 30), at + 20)}… for …${one.slice(Math.max(0, at - 30), at + 20)}…`;
}
