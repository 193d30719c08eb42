import { join } from 'node:path';
import { isThere, judge } from './programs';
import type { Checked } from './programs';

export function checkCaddy(root: string): Checked {
  const what = 'deploy/caddy';
  if (!isThere('caddy')) return { what, faults: [], unchecked: 'caddy is not here' };
  const faults = ['one.Caddyfile', 'two.Caddyfile'].flatMap((name) =>
    judge('caddy', ['validate', '--adapter', 'caddyfile', '--config', join(root, 'deploy', 'caddy', name)]),
  );
  return { what, faults };
}
