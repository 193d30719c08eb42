import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { SOURCE } from './write-words';

/** The language in content/event.yaml. Where that names none, the check of the content reports it, not this. */
export function languageOfContent(root = process.cwd()): string {
  const file = join(root, 'content/event.yaml');
  if (!existsSync(file)) return SOURCE;
  try {
    const { language } = parse(readFileSync(file, 'utf8')) as { language?: unknown };
    return typeof language === 'string' ? language : SOURCE;
  } catch {
    return SOURCE;
  }
}
