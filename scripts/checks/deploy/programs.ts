import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StepError } from '@/scripts/steps.mjs';
import { installWithApt } from '@/scripts/tests/install-with-apt.mjs';

/** `unchecked`: why nothing could be found out. */
export type Checked = { what: string; faults: string[]; unchecked?: string };

/** The packages of Debian, by their programs. */
const PACKAGES = { nginx: 'nginx', caddy: 'caddy', 'systemd-analyze': 'systemd', openssl: 'openssl' };
/** Debian keeps servers where only root looks. */
const PATH = `${process.env.PATH ?? ''}:/usr/sbin:/sbin`;

export async function installPrograms(): Promise<void> {
  const missing = Object.entries(PACKAGES).filter(([program]) => !isThere(program));
  if (missing.length === 0) return;
  const packages = missing.map(([, name]) => name);
  const advice = `Without them some files are not checked: ${packages.join(', ')}.`;
  await installWithApt('Installing what checks the files of deploy/', packages, advice).catch((error: unknown) => {
    if (!(error instanceof StepError)) throw error;
    console.log(error.message);
  });
}

export function isThere(program: string): boolean {
  return spawnSync(program, ['--help'], { stdio: 'ignore', env: { ...process.env, PATH } }).error === undefined;
}

/** Runs a program that judges. Gives what it says where it does not agree. */
export function judge(program: string, args: string[]): string[] {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', env: { ...process.env, PATH } });
  const said = `${stdout}${stderr}`.trim();
  return status === 0 ? [] : said.split('\n').slice(-5);
}

export function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'daypass-deploy-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
