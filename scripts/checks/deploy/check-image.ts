import { spawnSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { ALIVE, READY } from '@/domain/api/addresses';
import { isThere } from './programs';
import type { Checked } from './programs';

const IMAGE = 'daypass-check';
const CONTAINER = `daypass-check-${process.pid}`;
const BUILD_WITHIN_MS = 30 * 60_000;
const READY_WITHIN_MS = 60_000;
/** As deploy/compose.yaml starts it. */
const BOUNDS = ['--read-only', '--tmpfs', '/tmp', '--cap-drop', 'ALL', '--security-opt', 'no-new-privileges'];

/** Builds the image and runs it. `CONTAINER_ENGINE` names an engine that is not called docker or podman. */
export async function checkImage(root: string): Promise<Checked> {
  const what = 'the image';
  const engine = process.env.CONTAINER_ENGINE || ['docker', 'podman'].find(isThere);
  if (!engine) return { what, faults: [], unchecked: 'NOT BUILT, as neither docker nor podman is here' };
  const run = (...args: string[]) => spawnSync(engine, args, { cwd: root, encoding: 'utf8', timeout: BUILD_WITHIN_MS });
  const built = run('build', '-f', 'deploy/Containerfile', '-t', IMAGE, '.');
  if (built.status !== 0) {
    const lines = (built.stderr || String(built.error)).trim().split('\n').slice(-5);
    const isOffline = lines.some((line) =>
      /pull|registry|resolve|no such host|i\/o timeout|initializing source/i.test(line),
    );
    if (isOffline)
      return { what, faults: [], unchecked: `NOT BUILT, as ${engine} could not fetch:\n  ${lines.join('\n  ')}` };
    return { what, faults: lines };
  }
  try {
    return { what, faults: await faultsOfContainer(run) };
  } finally {
    run('rm', '--force', '--volumes', CONTAINER);
  }
}

type Run = (...args: string[]) => { status: number | null; stdout: string; stderr: string };

async function faultsOfContainer(run: Run): Promise<string[]> {
  const started = run('run', '--detach', '--name', CONTAINER, ...BOUNDS, IMAGE);
  if (started.status !== 0) return [`it does not start: ${started.stderr.trim()}`];
  const inside = (script: string) => run('exec', CONTAINER, 'node', '--input-type=module', '-e', script);
  if (!(await isReady(inside))) return [`it was not ready within a minute: ${run('logs', CONTAINER).stderr}`];
  const faults = [
    ...check('it runs as root', inside('process.exit(process.getuid() === 0 ? 1 : 0)')),
    ...check('pages, the API, or a lap are not answered', inside(VISIT)),
    ...check('what only builds is in it', inside(NO_BUILD_TOOLS)),
    ...check('no official can be made', run('exec', CONTAINER, 'node', 'dist/official.js', 'add', 'Ada')),
  ];
  run('stop', '--time', '20', CONTAINER);
  const code = run('inspect', '--format', '{{.State.ExitCode}}', CONTAINER).stdout.trim();
  return code === '0' ? faults : [...faults, `after SIGTERM it ended with ${code}`];
}

const ask = (path: string) => `await fetch('http://127.0.0.1:3000${path}')`;
const VISIT = `
  for (const path of ['/', '/reports', '${ALIVE}', '/api/health', '/api/races'])
    if (!(await fetch('http://127.0.0.1:3000' + path)).ok) throw new Error(path);
  const { races: [race] } = await (${ask('/api/races')}).json();
  const id = crypto.randomUUID();
  const body = JSON.stringify({ id, racer: { name: 'Ada' }, timeMs: 9123, racedAt: new Date().toISOString() });
  const headers = { 'content-type': 'application/json' };
  const sent = race && await fetch('http://127.0.0.1:3000/api/races/open/laps', { method: 'POST', headers, body });
  // A conference may have no race of this name.
  if (sent && ![201, 404].includes(sent.status)) throw new Error('a lap: ' + sent.status + await sent.text());`;
const NO_BUILD_TOOLS = `
  import { existsSync } from 'node:fs';
  for (const name of ['next', 'react', 'typescript', 'vitest', 'esbuild', 'sharp', 'prisma'])
    if (existsSync('node_modules/' + name)) throw new Error(name);`;

async function isReady(inside: (script: string) => { status: number | null }) {
  const untilMs = Date.now() + READY_WITHIN_MS;
  while (Date.now() < untilMs) {
    if (inside(`process.exit((${ask(READY)}).ok ? 0 : 1)`).status === 0) return true;
    await sleep(1_000);
  }
  return false;
}

function check(fault: string, { status, stderr }: { status: number | null; stderr: string }): string[] {
  return status === 0 ? [] : [`${fault}: ${stderr.trim().split('\n').slice(-3).join(' ')}`];
}
