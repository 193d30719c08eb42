import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from '@/scripts/steps.mjs';
import { PORTS, type Target } from './site-target';

type Options = { own: Target; work: string; hasPeers: boolean };

/** Our server and plain file servers. All of them send the very same bytes: our report as press/ compressed it. */
export function samePageServers({ own, work, hasPeers }: Options): Target[] {
  const folder = join(work, 'same-page');
  const file = `${own.report.slice(1)}.html`;
  mkdirSync(join(folder, dirname(file)), { recursive: true });
  for (const ending of ['', '.br', '.gz'])
    copyFileSync(join(own.cwd, 'dist', 'site', file + ending), join(folder, file + ending));
  const known = knownServers();
  const sirv = {
    name: 'sirv-cli',
    origin: `http://127.0.0.1:${PORTS.sirv}`,
    start: `exec $BENCH/node_modules/.bin/sirv . -q -e -m 600 -H 127.0.0.1 -p ${PORTS.sirv}`,
  };
  const nginx = known.filter(({ name }) => name.startsWith('nginx') && isInstalled('nginx'));
  if (nginx.length === 0) console.log('nginx is not installed and is left out (Debian: apt-get install nginx-light).');
  return [
    own,
    { ...sirv, cwd: folder, report: own.report },
    ...nginx.map((target) => ({
      ...target,
      start: target.start.replace('$PEERS/next-html', folder),
      cwd: folder,
      report: own.report,
    })),
    // It can only send what it renders itself: its own, shorter page of the same talk.
    ...known
      .filter(({ name }) => hasPeers && name === 'next start')
      .map((target) => ({ ...target, name: 'next start (its own page)' })),
  ];
}

const knownServers = () => JSON.parse(readFileSync(join(ROOT, 'bench/read/servers.json'), 'utf8')) as Target[];

const isInstalled = (command: string) => spawnSync(command, ['-v'], { stdio: 'ignore' }).error === undefined;
