import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { ROOT, StepError, checkNode, step } from './steps.mjs';

const NODE = dirname(process.execPath);

/**
 * A project with nothing but the commands, a browser that is there, and an npm that says what it was asked for. The npm
 * fails where the request fits `fails`, a pattern of the shell.
 */
function makeProject({ fails = 'nothing', node = '>=20.9' } = {}) {
  const root = mkdtempSync(join(tmpdir(), 'daypass-commands-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const name of [
    'app.mjs',
    'test.mjs',
    'steps.mjs',
    'together.mjs',
    'tests/ensure-browser.mjs',
    'tests/install-with-apt.mjs',
    'tests/journey-report.mjs',
  ])
    cpSync(join(ROOT, 'scripts', name), join(root, 'scripts', name), { recursive: true });
  writeFileSync(join(root, 'package.json'), JSON.stringify({ type: 'module', engines: { node } }));
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages: {} }));
  mkdirSync(join(root, 'bin'));
  writeFileSync(join(root, 'bin', 'npm'), `#!/bin/sh\necho "npm $*"\ncase "$*" in ${fails}) exit 1;; esac\n`);
  chmodSync(join(root, 'bin', 'npm'), 0o755);
  const playwright = join(root, 'node_modules', '@playwright', 'test');
  mkdirSync(playwright, { recursive: true });
  writeFileSync(join(playwright, 'package.json'), JSON.stringify({ type: 'module', exports: './index.js' }));
  writeFileSync(join(playwright, 'index.js'), `export const chromium = { executablePath: () => '/bin/sh' };`);
  const env = { ...process.env, PATH: [join(root, 'bin'), NODE, '/usr/bin', '/bin'].join(delimiter) };
  return (command: string) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'scripts', command)], {
      env,
      encoding: 'utf8',
    });
    return { status, output: stdout + stderr, lastLine: stdout.trim().split('\n').at(-1) };
  };
}

test('a Node that is too old is named, with the one that is needed and where to get it', () => {
  const message = 'Daypass needs Node 20.19 or newer, and this is v20.18.3. Install it from https://nodejs.org';
  expect(() => checkNode('20.18.3')).toThrow(message);
  expect(() => checkNode('18.20.0')).toThrow(StepError);
  for (const version of ['20.19.0', '20.20.1', '22.0.0']) expect(() => checkNode(version)).not.toThrow();
});

test('a step that fails says which one it was and what to do', async () => {
  const failing = step('Doing it', process.execPath, ['-e', 'process.exit(3)'], { advice: 'Do it again.' });
  await expect(failing).rejects.toThrow(/^✗ Doing it: failed after \d+\.\d s\. Do it again\.$/);
  await expect(step('Doing it', '/no/such/command', [])).rejects.toThrow(/The lines above say why\.$/);
  await expect(step('Doing it', process.execPath, ['-e', ''])).resolves.toBeUndefined();
});

test.each(['app.mjs', 'test.mjs'])(
  '%s says in a sentence that packages cannot be installed, without a stack',
  (command) => {
    const { status, output, lastLine } = makeProject({ fails: '*' })(command);
    expect(status).toBe(1);
    expect(output).toContain('▸ Installing packages (npm ci)\nnpm ci --no-fund --no-audit');
    expect(output).toMatch(
      /✗ Installing packages \(npm ci\): failed after \d+\.\d s\. Installing failed\. Look at the lines/,
    );
    expect(output).toContain('SQLite comes ready-made for x64 and arm64');
    expect(output).not.toMatch(/^\s+at .*:\d+/m);
    // A run without a single test is not a green one.
    if (command === 'test.mjs') expect(lastLine).toBe('0 passed, 1 failed');
  },
);

test.each(['app.mjs', 'test.mjs'])('%s says before anything else that this Node is too old', (command) => {
  const { status, output } = makeProject({ node: '>=99.1' })(command);
  expect(status).toBe(1);
  expect(output).toContain(`Daypass needs Node 99.1 or newer, and this is ${process.version}.`);
  expect(output).not.toContain('npm ci');
});

test('checks that run side by side each say that they failed, and nothing of the next stage starts', () => {
  const { status, output, lastLine } = makeProject({ fails: '*lint|*check:content' })('test.mjs');
  expect(status).toBe(1);
  expect(output).toMatch(
    /✗ Lint and types: failed after .*`npm run lint` repeats it\.\n✗ Content: failed after .*`npm run check:content`/,
  );
  expect(output).toContain('✓ Format');
  for (const later of ['build:journeys', 'vitest']) expect(output).not.toContain(later);
  expect(lastLine).toBe('0 passed, 1 failed');
});
