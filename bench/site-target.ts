import { join } from 'node:path';
import { expectedOf, readBuilt } from '@/e2e/site/built-site';

/** What the scripts of bench/read measure: how it is started, its address, and which pages it has. */
export type Target = {
  name: string;
  origin: string;
  start: string;
  cwd: string;
  report: string;
  pages?: { path: string; h1: string }[];
  /** Taps that only this site knows (first-tap.mjs): what is tapped, and what appears as the answer. */
  taps?: { name: string; path: string; tap: string; shown: string; words?: string }[];
};

/** Ports apart from those of bench/read (4101 to 4114). */
export const PORTS = { own: 4120, sirv: 4121, many: 4123, before: 4124, after: 4125 };

type Options = { name: string; root: string; work: string; port: number; report: string; pages: string[] };

/** A build of this project as `npm run app` serves it, with a database that is thrown away afterwards. */
export function siteTarget({ name, root, work, port, report, pages }: Options): Target {
  const site = readBuilt(join(root, 'dist'));
  const environment = {
    HOST: '127.0.0.1',
    PORT: port,
    LOG_LEVEL: 'error',
    DATABASE_URL: `file:${join(work, `${port}.db`)}`,
  };
  const settings = Object.entries(environment).map(([key, value]) => `${key}='${value}'`);
  return {
    name,
    origin: `http://127.0.0.1:${port}`,
    start: `exec env ${settings.join(' ')} node --max-semi-space-size=2 dist/server.js`,
    cwd: root,
    report,
    pages: pages.map((path) => ({ path, h1: expectedOf(site, path).heading })),
    taps: [
      { name: 'a term', path: report, tap: 'button.term', shown: '.sheet:popover-open' },
      { name: 'colours and type', path: report, tap: '[popovertarget=settings]', shown: '#settings:popover-open' },
      {
        name: 'copy code',
        path: '/reports/ruby-on-lambda',
        tap: '[data-do=copy-code]',
        shown: '[data-toast][data-shown]',
        words: 'Code',
      },
      {
        name: 'a link to another report, until it or the line that says it is on its way is there',
        path: report,
        tap: 'a[href="/reports/ruby-on-lambda"]',
        shown: ':root[data-busy], main:has([data-report-body=ruby-on-lambda])',
      },
      { name: 'filter by kind', path: '/reports', tap: 'label:has([value=race])', shown: '[data-report][hidden]' },
    ],
  };
}
