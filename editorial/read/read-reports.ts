import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { kebabSchema } from '@/domain/content/scalars';
import { parseReport, type ParsedReport } from './parse-report';
import type { ContentProblem } from './problem';
import { readText } from './read-text';
import { outlineOf, type ReportOutline } from './report-outline';

export type ReportUnderCheck = ParsedReport & { slug: string; isDraft: boolean; outline: ReportOutline | null };

const FOLDER = 'content/reports';

/**
 * Reads and parses every report once. `problems` are only those of file names; what stands in the files is judged
 * later.
 */
export async function readReports(root: string): Promise<{ reports: ReportUnderCheck[]; problems: ContentProblem[] }> {
  const names = (await readdir(path.join(root, FOLDER)).catch(() => [])).filter((name) => !name.startsWith('.')).sort();
  const reports = names.filter((name) => name.endsWith('.mdx')).map((name) => readReport(root, name));
  return { reports: await Promise.all(reports), problems: checkNames(names) };
}

async function readReport(root: string, name: string): Promise<ReportUnderCheck> {
  const file = `${FOLDER}/${name}`;
  const parsed = parseReport(file, await readText(path.join(root, file), file));
  const isDraft = (parsed.yaml.data as { draft?: unknown } | null | undefined)?.draft === true;
  return { ...parsed, slug: slugOf(name), isDraft, outline: parsed.body && outlineOf(parsed.body) };
}

function slugOf(name: string) {
  return name.replace(/\.[^.]*$/, '');
}

function checkNames(names: readonly string[]): ContentProblem[] {
  const firstBySlug = new Map<string, string>();
  return names.flatMap((name) => {
    const slug = slugOf(name).toLowerCase();
    const first = firstBySlug.get(slug);
    firstBySlug.set(slug, first ?? name);
    const message = first ? duplicate(name, first) : faultOf(name);
    return message ? [{ file: `${FOLDER}/${name}`, line: 1, message }] : [];
  });
}

// Some file systems, and most people who read an address, ignore capitals.
function duplicate(name: string, first: string) {
  return `“${name}” has the same slug as “${first}”; expected a name that differs by more than capitals or its ending`;
}

function faultOf(name: string) {
  if (!name.endsWith('.mdx')) return `“${name}” is no report; expected files that end in .mdx here, and no folders`;
  return kebabSchema.safeParse(slugOf(name)).success
    ? null
    : `“${name}” makes no good address; expected ${kebabSchema.description ?? 'a slug'}, then .mdx`;
}
