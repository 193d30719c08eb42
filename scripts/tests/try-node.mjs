// Tries one version of Node in a copy of the project: the packages, `npm run app`, and the tests of the server.
import { execFileSync, spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { bareTools, fetchNode } from './node-binaries.mjs';
import { ROOT, StepError } from '../steps.mjs';

const INSTALL_MS = 600_000;
const READY_MS = 600_000;
const TESTS_MS = 900_000;
const REQUESTS = 3_000;
/** Settings of the person who runs this, and of npm itself. The copy must not see them. */
const OWN = /^(?:DATABASE_URL|DAYPASS_.*|npm_(?!config_(?:cache|registry|userconfig|globalconfig)$).*|NODE_OPTIONS)$/;

/** Says which version ran, how many tests passed and how long it took. Throws a StepError at the first failure. */
export async function tryNode(version, work, hasCompiler) {
  const startedAt = performance.now();
  const node = fetchNode(version);
  const project = join(work, version, 'project');
  copyProject(project);
  const tools = bareTools(join(work, version, 'path'), node);
  const env = {
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !OWN.test(name))),
    PATH: hasCompiler ? [tools, process.env.PATH].join(delimiter) : tools,
    // A package that is compiled takes the headers from this Node's package, instead of downloading them.
    npm_config_nodedir: node,
  };
  const started = begin(project, env);
  const exact = execFileSync(join(node, 'bin', 'node'), ['--version'], { encoding: 'utf8' }).trim();
  await started.run('npm ci', 'npm', ['ci', '--no-fund', '--no-audit'], INSTALL_MS);
  await tryApp(started);
  const report = join(work, version, 'tests.json');
  const what = [
    'server',
    'scripts/operate/backup.test.ts',
    // PostgreSQL needs programs that are not in reach here, and no other of Node.
    '--project=server',
    '--project=programs',
    '--reporter=default',
    '--reporter=json',
    `--outputFile=${report}`,
  ];
  await started.run('the tests of the server', 'npx', ['--no', 'vitest', 'run', ...what], TESTS_MS);
  const { numPassedTests } = JSON.parse(readFileSync(report, 'utf8'));
  return { exact, tests: numPassedTests, seconds: Math.round((performance.now() - startedAt) / 1_000) };
}

/** The files that git knows, in their present state. */
function copyProject(to) {
  let files;
  try {
    files = execFileSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' }).split('\0').filter(Boolean);
  } catch {
    throw new StepError('The files to copy are those that git knows, and git does not answer here.');
  }
  for (const file of files.filter((name) => existsSync(join(ROOT, name)))) {
    mkdirSync(dirname(join(to, file)), { recursive: true });
    copyFileSync(join(ROOT, file), join(to, file));
  }
}

/** Builds and starts. Then sends enough requests to collect garbage many times over; the server still has to answer. */
async function tryApp({ start, limit }) {
  const app = start('npm', ['run', '--silent', 'app'], { PORT: '0', HOST: '127.0.0.1', DAYPASS_RATE_LIMITS: 'off' });
  try {
    const origin = await limit('npm run app', READY_MS, Promise.race([app.says(/ready: (http:\/\/\S+)/), app.fails]));
    const ask = async (path) => {
      const answer = await fetch(new URL(path, origin));
      await answer.arrayBuffer();
      if (!answer.ok) throw new StepError(`npm run app: ${path} answers ${answer.status}.`);
    };
    const paths = ['/', '/api/health', '/api/races/open/board'];
    const phone = async (index) => {
      for (let sent = index; sent < REQUESTS; sent += 10) await ask(paths[sent % paths.length]);
    };
    const asking = Promise.all(Array.from({ length: 10 }, (_, index) => phone(index)));
    await limit('npm run app', READY_MS, Promise.race([asking, app.fails]));
  } catch (error) {
    if (error instanceof StepError) throw error;
    throw new StepError(`npm run app stopped answering: ${error.message}\n${app.lastLines()}`);
  } finally {
    await app.stop();
  }
}

function begin(cwd, env) {
  const start = (command, args, more = {}) => {
    // In a process group of its own, so that npm's children are ended with it.
    const child = spawn(command, args, {
      cwd,
      env: { ...env, ...more },
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const listeners = new Set();
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => {
        output += chunk;
        for (const listener of listeners) listener();
      });
    const lastLines = () => output.trim().split('\n').slice(-25).join('\n');
    const title = [command, ...args].join(' ');
    const ended = new Promise((resolve) => {
      child.on('error', (error) => resolve(error.message));
      child.on('close', (code, signal) => resolve(code ?? signal));
    });
    return {
      ended,
      lastLines,
      fails: ended.then((how) => {
        throw new StepError(`${title} ended (${how}):\n${lastLines()}`);
      }),
      says: (pattern) =>
        new Promise((resolve) => {
          const look = () => pattern.test(output) && resolve(pattern.exec(output)[1]);
          listeners.add(look);
          look();
        }),
      stop: async () => {
        end(child, 'SIGTERM');
        const patience = setTimeout(() => end(child, 'SIGKILL'), 10_000);
        await ended;
        clearTimeout(patience);
      },
    };
  };
  const run = async (title, command, args, ms) => {
    const running = start(command, args);
    running.fails.catch(() => undefined);
    try {
      const how = await limit(title, ms, running.ended);
      if (how !== 0) throw new StepError(`${title} failed (${how}):\n${running.lastLines()}`);
    } finally {
      await running.stop();
    }
  };
  return { start, run, limit };
}

function end(child, signal) {
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    // It is gone already.
    if (error.code !== 'ESRCH') throw error;
  }
}

async function limit(title, ms, work) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new StepError(`${title} was not done after ${ms / 60_000} minutes.`)), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
