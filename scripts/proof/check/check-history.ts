import type { Line } from '@/scripts/proof/lines';
import type { Finding, Rule, Told } from './finding';
import type { Fact } from './fold';
import { readHistory } from './read-history';
import type { History } from './read-history';
import { answersTrue } from '@/scripts/proof/check/rules/answers-true';
import { boardsAgree } from '@/scripts/proof/check/rules/boards-agree';
import { decisionsKept } from '@/scripts/proof/check/rules/decisions-kept';
import { filesAgree } from '@/scripts/proof/check/rules/files-agree';
import { lapsOnce } from '@/scripts/proof/check/rules/laps-once';
import { logNumbers } from '@/scripts/proof/check/rules/log-numbers';
import { logSense } from '@/scripts/proof/check/rules/log-sense';
import { realTime } from '@/scripts/proof/check/rules/real-time';
import { streamsWhole } from '@/scripts/proof/check/rules/streams-whole';
import { tellStory } from './story';

const RULES: Rule[] = [
  ...[logNumbers, lapsOnce, decisionsKept, logSense, realTime],
  ...[answersTrue, boardsAgree, streamsWhole, filesAgree],
];

/** All that is wrong with a history, in the order of the requests that show it. Nothing of the product is used to judge. */
export function checkHistory(lines: readonly Line[]): Finding[] {
  const history = readHistory(lines);
  const logs = finalLogs(history);
  const stories = new Map(
    history.races.map((setup) => {
      const log = logs.find(({ race }) => race === setup.slug)?.facts ?? [];
      const wanted = versionsSeen(history, setup.slug).add(log.length);
      return [setup.slug, tellStory(setup, log, wanted)];
    }),
  );
  const told: Told = { history, logs, stories };
  return RULES.flatMap((rule) => rule(told)).sort((a, b) => a.line - b.line);
}

/** The logs that each instance gave in the end, page by page. */
function finalLogs({ requests }: History): Told['logs'] {
  const logs = new Map<string, Told['logs'][number] & { facts: Fact[] }>();
  for (const { race, to: instance, request, line, path, answer, isQuiet } of requests) {
    if (!isQuiet || race === null || !/\/log(\?|$)/.test(path) || answer?.status !== 200) continue;
    const log = logs.get(`${race} ${instance}`) ?? { race, instance, request, line, facts: [] };
    log.facts.push(...(answer.json.log as Fact[]));
    logs.set(`${race} ${instance}`, log);
  }
  return [...logs.values()];
}

/** The versions of a race that anybody was shown. */
function versionsSeen({ requests, streams }: History, race: string): Set<number> {
  const seen = new Set<number>();
  const see = (version: unknown) => typeof version === 'number' && seen.add(version);
  for (const each of requests)
    if (each.race === race && /\/board(\?|$)/.test(each.path)) see(each.answer?.json?.version);
  for (const stream of streams)
    if (stream.race === race) for (const { data } of stream.events) see((data as { version?: unknown }).version);
  return seen;
}
