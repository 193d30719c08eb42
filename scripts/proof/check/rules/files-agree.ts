import type { Finding, Rule } from '@/scripts/proof/check/finding';

/** The file of the results is the same ranking as the board. */
export const filesAgree: Rule = ({ history, stories }) => {
  const findings: Finding[] = [];
  for (const { race, path, answer, line, to, request, isQuiet } of history.requests) {
    const story = stories.get(race ?? '');
    if (!isQuiet || !story || !path.endsWith('/results.csv') || answer?.status !== 200) continue;
    const find = (says: string) =>
      findings.push({ rule: 'files-agree', race: race!, request, line, says: `the file of ${to} ${says}` });
    const [head = [], ...lines] = parseCsv(answer.text);
    const rows = story.views.get(story.log.length)?.rows ?? [];
    if (lines.length !== rows.length) find(`has ${lines.length} racers, and the log has ${rows.length}`);
    for (const [at, row] of rows.entries()) {
      const cell = (name: string) => lines[at]?.[head.indexOf(name)] ?? '';
      const due = {
        ...{ rank: row.rank, racer_id: row.racerId, name: row.name, country: row.country, result_ms: row.resultMs },
        ...{ best_ms: row.bestMs, laps: row.laps, resets: row.resets, achieved_at: row.achievedAt },
      };
      const wrong = Object.entries(due).find(([name, value]) => cell(name) !== String(value ?? ''));
      if (!wrong) continue;
      find(`has '${cell(wrong[0])}' as ${wrong[0]} in line ${at + 2}, and the log says '${wrong[1] ?? ''}'`);
      break;
    }
  }
  return findings;
};

/** RFC 4180. */
function parseCsv(text: string): string[][] {
  const lines: string[][] = [[]];
  const cells = /("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n|$)/g;
  const bare = text.replace(/^\ufeff/, '');
  for (const [, cell = '', end] of bare.matchAll(cells)) {
    if (end === '' && cell === '') break;
    lines.at(-1)!.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end === '\r\n') lines.push([]);
  }
  return lines.filter((line) => line.length > 0);
}
