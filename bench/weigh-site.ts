import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { BuiltSite } from '@/e2e/site/built-site';

/** What a build weighs, compressed as it is sent, in KiB. Of reports it gives the median and the largest. */
export function weighSite(site: BuiltSite): Record<string, string> {
  const addresses = Object.keys(site.files);
  const wire = (address: string) => {
    const path = join(site.dist, 'site', site.files[address]!.file);
    return statSync(`${path}.br`, { throwIfNoEntry: false })?.size ?? statSync(path).size;
  };
  const plain = (address: string) => statSync(join(site.dist, 'site', site.files[address]!.file)).size;
  const reports = addresses.filter((address) => /^\/reports\/[^/.]+$/.test(address));
  const packs = addresses.filter((address) => address.startsWith('/packs/'));
  return {
    reports: `${reports.length}`,
    'a report, html': middle(reports.map(wire)),
    'a report, html uncompressed': middle(reports.map(plain)),
    'Today, html': kib(wire('/')),
    'list of reports, html': kib(wire('/reports')),
    'glossary, html': kib(wire('/glossary')),
    'sw.js': kib(wire('/sw.js')),
    packs: `${packs.length}`,
    'packs together': kib(sum(packs.map(wire))),
    'packs together, uncompressed': kib(sum(packs.map(plain))),
    'files served': `${addresses.length}`,
    'everything served, uncompressed': kib(sum(addresses.map(plain))),
  };
}

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
const kib = (bytes: number) => (bytes / 1024).toFixed(1);

function middle(values: number[]): string {
  const sorted = values.toSorted((a, b) => a - b);
  return `${kib(sorted[sorted.length >> 1] ?? NaN)} (most ${kib(sorted.at(-1) ?? NaN)})`;
}
