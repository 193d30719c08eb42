import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import ts from 'typescript';
import { ROOT } from '@/scripts/steps.mjs';

type LintConfig = {
  jsPlugins: string[];
  options: Record<string, unknown>;
  rules: { 'daypass/rooms-import': [string, Record<string, string[]>] };
};

/** The configuration of oxlint, which has comments. */
export async function readLintConfig(): Promise<LintConfig> {
  const text = await readFile(join(ROOT, '.oxlintrc.json'), 'utf8');
  return (ts.parseConfigFileTextToJson('.oxlintrc.json', text) as { config: LintConfig }).config;
}
