import type { Stage } from '@/worker/copy-list';
import type { PressedFile } from './site-file';

export const STAGES: readonly Stage[] = [0, 1, 2, 3];

/** Pages for officials. Their scripts go only to phones that have opened one of them. */
export const ON_DEMAND_PAGES = ['/desk'];

const CODE = /\.(html|js)$/;
const PICTURE = /^image\/(?!svg)/;
const SCRIPT_NAMED = /[\w-]+\.js\b/g;

/** Says when each file of the copy is fetched. */
export function stagesOf(files: readonly PressedFile[]): (file: PressedFile) => Stage {
  const isOnDemand = ({ path }: PressedFile) => ON_DEMAND_PAGES.includes(path);
  const pages = files.filter(({ file }) => file.endsWith('.html'));
  const everybodys = reachedFrom(
    pages.filter((page) => !isOnDemand(page)),
    files,
  );
  const officials = reachedFrom(pages.filter(isOnDemand), files);
  return (file) => {
    if (PICTURE.test(file.type)) return 2;
    if (!file.file.endsWith('.js')) return 0;
    return officials.has(file) && !everybodys.has(file) ? 3 : 1;
  };
}

/** All files that these name, and those that they name in turn. A script has a name of its own, as it holds a hash. */
function reachedFrom(roots: readonly PressedFile[], files: readonly PressedFile[]): Set<PressedFile> {
  const scripts = new Map(files.filter(({ file }) => file.endsWith('.js')).map((file) => [nameOf(file), file]));
  const reached = new Set(roots);
  for (const file of reached)
    if (CODE.test(file.file))
      for (const [name] of file.body.toString().matchAll(SCRIPT_NAMED)) {
        const named = scripts.get(name);
        if (named) reached.add(named);
      }
  return reached;
}

const nameOf = ({ file }: PressedFile) => file.slice(file.lastIndexOf('/') + 1);
