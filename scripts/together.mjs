// Runs scripts of package.json that need nothing from one another, as many at a time as there are processors. The
// output of each is shown in one piece, once it has ended.
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { ROOT, StepError } from './steps.mjs';

/** `[title, name]` of each script; put the longest first. Waits for all of them, and tells every failure. */
export async function together(scripts, atOnce = availableParallelism()) {
  const left = [...scripts.entries()];
  const outcomes = [];
  const work = async () => {
    for (let next = left.shift(); next; next = left.shift()) outcomes[next[0]] = await runScript(...next[1]);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  const failures = outcomes.filter(Boolean);
  if (failures.length) throw new StepError(failures.join('\n'));
}

/** Says how it went. Returns the sentence about its failure, if it failed. */
async function runScript(title, name) {
  const startedAt = performance.now();
  const { code, said } = await listen('npm', ['run', '--silent', name]);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  const outcome = code === 0 ? `✓ ${title}: ${seconds} s` : `✗ ${title}: failed after ${seconds} s`;
  console.log(`\n▸ ${title}\n${said}${outcome}`);
  return code === 0 ? null : `${outcome}. Its lines above say why; \`npm run ${name}\` repeats it.`;
}

function listen(command, args) {
  const child = spawn(command, args, {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    // Programs leave out colours when they write into a pipe. Here somebody may look at them in the end.
    env: { ...process.env, ...(process.stdout.isTTY && { FORCE_COLOR: '1' }) },
    shell: process.platform === 'win32',
  });
  const forward = (signal) => child.kill(signal);
  process.once('SIGTERM', forward).once('SIGINT', forward);
  const chunks = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => chunks.push(chunk));
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: 1, said: `${command} cannot be started: ${error.message}\n` }));
    child.on('close', (code, signal) => {
      process.off('SIGTERM', forward).off('SIGINT', forward);
      if (signal === 'SIGTERM' || signal === 'SIGINT') process.exit(1);
      resolve({ code: code ?? 1, said: Buffer.concat(chunks).toString() });
    });
  });
}
