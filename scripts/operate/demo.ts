// npm run demo: a race day with invented racers, played through the public API of a running server.
import { readFileSync } from 'node:fs';
import { racesFileSchema } from '@/domain/content/race';
import type { RaceRules } from '@/domain/race/contract/rules';
import { makeOfficial } from '@/scripts/operate/demo/make-official';
import { readOptions, USAGE } from '@/scripts/operate/demo/read-options';
import { runDemo } from '@/scripts/operate/demo/run-demo';
import { summaryOf } from '@/scripts/operate/demo/summary';

const read = readOptions(process.argv.slice(2));
if (!read.ok) end(`${read.reason}\n\n${USAGE}`, 2);
if (read.options === 'help') end(USAGE, 0);
const { speed, code, ...options } = read.options;

const stop = new AbortController();
process.on('SIGINT', () => {
  if (stop.signal.aborted) process.exit(130);
  console.log('\nStopping: what is on its way is finished, then checked. Ctrl-C again ends at once.');
  stop.abort();
});

try {
  console.log('A simulated race day. Every racer is fictional; their names begin with “Demo”.');
  const result = await runDemo({
    ...options,
    lapsPerSecond: speed,
    code: code ?? (await makeOfficial('Demo official')),
    rulesOf,
    tell: console.log,
    signal: stop.signal,
  });
  console.log(summaryOf(result));
  process.exitCode = result.differences.length > 0 ? 1 : 0;
} catch (error) {
  end(`The demo ended: ${error instanceof Error ? error.message : String(error)}`, 1);
}

/** The rules as the server has them. Both read what the build has written. */
function rulesOf(race: string): RaceRules {
  const races = racesFileSchema.parse(JSON.parse(readFileSync('dist/races.json', 'utf8')));
  const rules = races.find(({ slug }) => slug === race)?.race.rules;
  if (!rules) throw new Error(`dist/races.json has no rules of the race '${race}'; run \`npm run app\` here first`);
  return rules;
}

function end(words: string, code: number): never {
  console[code === 0 ? 'log' : 'error'](words);
  process.exit(code);
}
