import type { PressedFile } from './site-file';

const CODE = /\.(html|js)$/;
const SCRIPT_NAMED = /[\w-]+\.js\b/g;
/** A static import. What `import()` names comes later, if at all. */
const IMPORTED = /(?:\bfrom|\bimport)\s*["']\.\/([\w-]+\.js)["']/g;

/** All files that these name, and those that they name in turn. A script has a name of its own, as it holds a hash. */
export function reachedFrom(roots: readonly PressedFile[], files: readonly PressedFile[]): Set<PressedFile> {
  return follow(roots, files, ({ body }) => [...body.toString().matchAll(SCRIPT_NAMED)].map(([name]) => name));
}

/** The scripts that a page names, and what those import at once. */
export function fetchedBy(page: PressedFile, files: readonly PressedFile[]): Set<PressedFile> {
  const named = follow([page], files, ({ file, body }) => {
    const text = body.toString();
    if (file.endsWith('.html')) return [...text.matchAll(SCRIPT_NAMED)].map(([name]) => name);
    return [...text.matchAll(IMPORTED)].map(([, name]) => name!);
  });
  named.delete(page);
  return named;
}

function follow(
  roots: readonly PressedFile[],
  files: readonly PressedFile[],
  namesIn: (file: PressedFile) => readonly string[],
): Set<PressedFile> {
  const scripts = new Map(files.filter(({ file }) => file.endsWith('.js')).map((file) => [nameOf(file), file]));
  const reached = new Set(roots);
  for (const file of reached)
    if (CODE.test(file.file))
      for (const name of namesIn(file)) {
        const named = scripts.get(name);
        if (named) reached.add(named);
      }
  return reached;
}

const nameOf = ({ file }: PressedFile) => file.slice(file.lastIndexOf('/') + 1);
