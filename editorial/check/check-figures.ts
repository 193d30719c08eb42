import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Picture } from '@/domain/content/picture';
import { checkDrawing } from './check-drawing';
import { checkSvg } from './check-svg';
import { measurePicture } from '@/editorial/read/measure-picture';
import type { ContentProblem } from '@/editorial/read/problem';

type CheckedFigures = { pictures: Record<string, Picture>; problems: ContentProblem[] };

/**
 * Checks every figure in content/figures/, whether a page shows it yet or not. Drawings stand in the page and need no
 * size. `drawings` are those that stand beside the titles of reports.
 */
export async function checkFigures(
  root: string,
  names: Iterable<string>,
  drawings: ReadonlySet<string> = new Set(),
): Promise<CheckedFigures> {
  const checked: CheckedFigures = { pictures: {}, problems: [] };
  for (const name of [...names].toSorted()) {
    const file = `content/figures/${name}`;
    if (name.endsWith('.svg')) {
      const svg = await readFile(path.join(root, file), 'utf8');
      const findings = [...checkSvg(svg), ...(drawings.has(name) ? checkDrawing(svg) : [])];
      checked.problems.push(...findings.map((finding) => ({ file, ...finding })));
      continue;
    }
    const { picture, fault } = await measurePicture(root, file);
    if (picture) checked.pictures[name] = picture;
    else checked.problems.push({ file, line: 1, message: fault });
  }
  return checked;
}
