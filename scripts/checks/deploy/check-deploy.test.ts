import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { faultsOfCompose } from './check-compose';
import { faultsOfContainerfile } from './check-containerfile';
import { faultsOfSettings } from './check-settings';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const DEPLOY = join(ROOT, 'deploy');
const compose = readFileSync(join(DEPLOY, 'compose.yaml'), 'utf8');
const containerfile = readFileSync(join(DEPLOY, 'Containerfile'), 'utf8');

test('the compose file has keys that Compose knows, files that exist, and settings that the server takes', () => {
  expect(faultsOfCompose(compose, DEPLOY)).toEqual([]);
});

test.each([
  ['a key that Compose does not know', ['restart: unless-stopped', 'restarts: unless-stopped'], /restarts/],
  ['a setting that the server refuses', ["DAYPASS_DRAIN_SECONDS: '10'", "DAYPASS_DRAIN_SECONDS: 'ten'"], /'ten'/],
  [
    'a setting that nobody reads',
    ['DAYPASS_DRAIN_SECONDS', 'DAYPASS_DRAIN_SECS'],
    /DAYPASS_DRAIN_SECS is read by nobody/,
  ],
  ['a file that is not there', ['./caddy/two.Caddyfile', './caddy/three.Caddyfile'], /there is no \.\/caddy\/three/],
  [
    'a service that is not there',
    ['      daypass-1:\n        condition', '      daypass-3:\n        condition'],
    /daypass-3/,
  ],
  ['a value that nobody is told to fill in', ['${DAYPASS_HOST:?', '${DAYPASS_NAME:?'], /does not name DAYPASS_NAME/],
] as const)('%s is found', (_, [right, wrong], fault) => {
  expect(compose).toContain(right);
  expect(faultsOfCompose(compose.replaceAll(right, wrong), DEPLOY).join('\n')).toMatch(fault);
});

test('the Containerfile copies what is there, and does not run as root', () => {
  expect(faultsOfContainerfile(containerfile, ROOT)).toEqual([]);
});

test.each([
  ['package.json package-lock', 'package.jsn package-lock', /copies package\.jsn/],
  ['--from=packages', '--from=package', /copies from package, which is no stage/],
  ['USER node\n', '', /runs as root/],
  ['/api/alive', '/api/health', /does not ask \/api\/alive/],
])('a Containerfile with %s is refused as %s', (right, wrong, fault) => {
  expect(faultsOfContainerfile(containerfile.replaceAll(right, wrong), ROOT).join('\n')).toMatch(fault);
});

test('settings of a unit are judged as the server judges them', () => {
  expect(faultsOfSettings({ PORT: '3000', NODE_ENV: 'production' })).toEqual([]);
  expect(faultsOfSettings({ PORT: '80a' })).toEqual([expect.stringContaining("PORT is '80a'")]);
});
