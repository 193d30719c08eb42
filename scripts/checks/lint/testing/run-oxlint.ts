import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ROOT } from '@/scripts/steps.mjs';
import { readLintConfig } from './read-lint-config';

type Report = { diagnostics: readonly { message: string; help?: string; filename: string }[] };

/**
 * What lint says about these files of a project that has the rules of this one and nothing else: the messages of each,
 * by its path. Rules that need types are left out, as nothing that is imported exists.
 */
export async function runOxlint(files: ReadonlyMap<string, string>): Promise<Map<string, string[]>> {
  const folder = await mkdtemp(join(tmpdir(), 'daypass-lint-'));
  try {
    const config = await readLintConfig();
    config.jsPlugins = config.jsPlugins.map((path) => join(ROOT, path));
    config.options = {};
    await writeFile(join(folder, '.oxlintrc.json'), JSON.stringify(config));
    await cp(join(ROOT, 'components', 'islands'), join(folder, 'components', 'islands'), { recursive: true });
    for (const [path, code] of files) {
      await mkdir(join(folder, dirname(path)), { recursive: true });
      await writeFile(join(folder, path), code);
    }
    const { diagnostics } = JSON.parse(await tell(folder)) as Report;
    const said = new Map([...files.keys()].map((path) => [path, [] as string[]]));
    for (const { filename, message, help } of diagnostics)
      said.get(filename)?.push(help === undefined ? message : `${message} ${help}`);
    return said;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** It ends with an error where it has found something. */
function tell(cwd: string): Promise<string> {
  const program = join(ROOT, 'node_modules', 'oxlint', 'bin', 'oxlint');
  return new Promise((resolve, reject) =>
    execFile(process.execPath, [program, '--format', 'json', '.'], { cwd }, (error, stdout, stderr) =>
      stdout.startsWith('{') ? resolve(stdout) : reject(new Error(stdout + stderr, { cause: error })),
    ),
  );
}
