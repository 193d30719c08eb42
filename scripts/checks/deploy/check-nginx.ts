import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inFolder, isThere, judge } from './programs';
import type { Checked } from './programs';

/** Both ways to install the files, each as nginx meets it: inside http, with a certificate and its folders. */
export function checkNginx(root: string): Checked {
  const what = 'deploy/nginx';
  const missing = ['nginx', 'openssl'].find((program) => !isThere(program));
  if (missing) return { what, faults: [], unchecked: `${missing} is not here` };
  const faults = ['one.conf', 'two.conf'].flatMap((upstream) =>
    inFolder((folder) => check(root, upstream, folder).map((line) => `${upstream}: ${line}`)),
  );
  return { what, faults };
}

function check(root: string, upstream: string, folder: string): string[] {
  const read = (file: string) => readFileSync(join(root, 'deploy', 'nginx', file), 'utf8');
  const certificate = ['-subj', '/CN=daypass.example', '-keyout', join(folder, 'key'), '-out', join(folder, 'pem')];
  const made = judge('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1', ...certificate]);
  if (made.length > 0) return made;
  mkdirSync(join(folder, 'cache'));
  const site = read('site.conf')
    .replace('/etc/ssl/daypass.pem', join(folder, 'pem'))
    .replace('/etc/ssl/daypass.key', join(folder, 'key'))
    .replace('/var/cache/nginx/daypass', join(folder, 'cache'));
  const file = join(folder, 'nginx.conf');
  const config = `pid ${join(folder, 'pid')};\nevents { }\nhttp {\n${read(upstream)}\n${site}\n}\n`;
  writeFileSync(file, config);
  return judge('nginx', ['-t', '-q', '-c', file, '-e', 'stderr']);
}
