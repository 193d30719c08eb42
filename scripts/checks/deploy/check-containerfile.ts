import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ALIVE } from '@/domain/api/addresses';
import type { Checked } from './programs';

/** Whether it copies what is there, as nobody here can build it. */
export function checkContainerfile(root: string): Checked {
  const text = readFileSync(join(root, 'deploy', 'Containerfile'), 'utf8');
  return { what: 'deploy/Containerfile', faults: faultsOfContainerfile(text, root) };
}

export function faultsOfContainerfile(text: string, root: string): string[] {
  const copied = [...text.matchAll(/^COPY (?!--from)(.*) \S+$/gm)].flatMap(([, sources]) => sources!.split(' '));
  const stages = [...text.matchAll(/^FROM \S+ AS (\w+)$/gm)].map(([, name]) => name);
  const from = [...text.matchAll(/--from=(\w+)/g)].map(([, name]) => name!);
  return [
    ...copied.filter((path) => !existsSync(join(root, path))).map((path) => `copies ${path}, which is not there`),
    ...from.filter((name) => !stages.includes(name)).map((name) => `copies from ${name}, which is no stage`),
    ...(/^USER (?!root)/m.test(text) ? [] : ['runs as root']),
    ...(text.includes(ALIVE) ? [] : [`the health check does not ask ${ALIVE}`]),
  ];
}
