import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { ROOT } from '@/scripts/steps.mjs';

const TABLE = 'docs/faults.md';
/** Stands for the test of the proof, which the end of the document names. */
const THE_PROOF = 'the proof';

type Wrong = { line: number; says: string };

/** What is wrong with the table of faults: rows that name no test, and tests that are not there. */
export function checkFaults(root: string): Wrong[] {
  const lines = readFileSync(join(root, TABLE), 'utf8').split('\n');
  return lines.flatMap((text, index) => {
    const line = index + 1;
    const cells = text.split('|').map((cell) => cell.trim());
    const isRow = text.startsWith('|') && cells[1] !== 'fault' && !cells[1]!.startsWith('---');
    if (!isRow) return namedTests(text).flatMap((test) => missing(root, test, line));
    const shown = cells[4] ?? '';
    const tests = namedTests(shown);
    if (tests.length === 0 && !shown.includes(THE_PROOF))
      return [{ line, says: `names no test for '${cells[1]}'; expected \`path\`: _name of the test_` }];
    return tests.flatMap((test) => missing(root, test, line));
  });
}

type Named = { path: string; name: string };

/** `path`: _name_, _another name_ */
function namedTests(text: string): Named[] {
  const found: Named[] = [];
  for (const [, path, names] of text.matchAll(/`([\w./-]+\.(?:test|journey)\.tsx?)`: ((?:_[^_]+_(?:, )?)+)/g))
    for (const [, name] of names!.matchAll(/_([^_]+)_/g)) found.push({ path: path!, name: name! });
  return found;
}

function missing(root: string, { path, name }: Named, line: number): Wrong[] {
  if (!existsSync(join(root, path))) return [{ line, says: `names ${path}, which does not exist` }];
  return titlesIn(join(root, path)).has(name) ? [] : [{ line, says: `${path} has no test '${name}'` }];
}

const titles = new Map<string, ReadonlySet<string>>();

/** The titles of all tests of a file, in which `%s` stands for what changes from run to run. */
function titlesIn(file: string): ReadonlySet<string> {
  const known = titles.get(file);
  if (known) return known;
  const found = new Set<string>();
  const visit = (node: ts.Node) => {
    if (ts.isCallExpression(node) && isTest(node.expression)) {
      const title = titleOf(node.arguments[0]);
      if (title !== null) found.add(title);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest));
  titles.set(file, found);
  return found;
}

/** test(…), test.skipIf(…)(…), test.each(…)(…), test.runIf(…).each(…)(…) */
function isTest(called: ts.Expression): boolean {
  if (ts.isIdentifier(called)) return called.text === 'test';
  return (ts.isPropertyAccessExpression(called) || ts.isCallExpression(called)) && isTest(called.expression);
}

function titleOf(title: ts.Expression | undefined): string | null {
  if (title && ts.isStringLiteralLike(title)) return title.text;
  if (!title || !ts.isTemplateExpression(title)) return null;
  return title.head.text + title.templateSpans.map(({ literal }) => `%s${literal.text}`).join('');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const wrong = checkFaults(ROOT);
  for (const { line, says } of wrong) console.error(`${TABLE}:${line}: ${says}.`);
  if (wrong.length > 0) process.exitCode = 1;
  else console.log('Every fault names a test that is there.');
}
