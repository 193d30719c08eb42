import type { Stage } from '@/worker/copy-list';
import { reachedFrom } from './named-scripts';
import type { PressedFile } from './site-file';

export const STAGES: readonly Stage[] = [0, 1, 2, 3];

/** Pages for officials. Their scripts go only to phones that have opened one of them. */
export const ON_DEMAND_PAGES = ['/desk'];

const PICTURE = /^image\/(?!svg)/;

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
