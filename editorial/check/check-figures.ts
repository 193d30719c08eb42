import type { Picture } from '@/domain/content/picture';
import { filesOf } from '@/domain/content/picture-files';
import { readFile } from 'node:fs/promises';
import { checkDrawing } from './check-drawing';
import { checkSvg } from './check-svg';
import { encodePicture } from '@/editorial/pictures/encode-picture';
import { formatInside, measurePicture } from '@/editorial/pictures/measure-picture';
import { endingFor, formatFor, isDrawing, slugOf } from '@/editorial/pictures/picture-name';
import { FIGURES, figurePath } from '@/editorial/read/find-figure';
import type { ContentProblem } from '@/editorial/read/problem';
import { readText } from '@/editorial/read/read-text';

type CheckedFigures = { pictures: Record<string, Picture>; problems: ContentProblem[] };

/** Where something shows a figure. */
export type Shown = { name: string; file: string; line: number };

/** Every phone that copies the site fetches as much for each picture. A photograph takes 20 to 60 KB. */
export const MOST_PICTURE_BYTES = 120_000;

/**
 * Checks every figure in content/figures/, whether a page shows it yet or not. A fault of a picture is told where it is
 * shown, as that is where its author looks. `drawings` are those that stand beside the titles of reports.
 */
export async function checkFigures(
  root: string,
  names: Iterable<string>,
  { drawings, shown }: { drawings: ReadonlySet<string>; shown: readonly Shown[] },
): Promise<CheckedFigures> {
  const checked: CheckedFigures = { pictures: {}, problems: [] };
  const sorted = [...names].toSorted();
  for (const name of sorted.filter(isDrawing))
    checked.problems.push(...(await drawingProblems(root, name, drawings.has(name))));
  const found = new Map<string, Picture>();
  const pictures = sorted
    .filter((name) => !isDrawing(name))
    .map(async (name) => {
      const places = shown.filter((each) => each.name === name);
      // Other files may lie there as long as nobody shows them: a text about them, what they were made from.
      if (places.length === 0 && formatFor(name) === undefined) return;
      const { picture, fault } = await faultOrPicture(figurePath(name, root), name, places.length > 0);
      if (picture) found.set(name, picture);
      else checked.problems.push(...placesOf(name, places).map((place) => ({ ...place, message: fault })));
    });
  await Promise.all(pictures);
  for (const name of sorted) if (found.has(name)) checked.pictures[name] = found.get(name)!;
  return checked;
}

async function drawingProblems(root: string, name: string, isBesideTitle: boolean): Promise<ContentProblem[]> {
  const file = `${FIGURES}/${name}`;
  const full = figurePath(name, root);
  const { text, problems } = await readText(full, file);
  const inside = problems.length > 0 ? await formatInside(full) : null;
  if (inside)
    return [
      {
        file,
        line: 1,
        message: `“${name}” is a ${inside} inside; expected the name ${slugOf(name)}.${endingFor(inside)}`,
      },
    ];
  const findings = [...checkSvg(text), ...(isBesideTitle ? checkDrawing(text) : [])];
  return [...problems, ...findings.map((finding) => ({ file, ...finding }))];
}

/** Only what is shown has a budget: making a picture takes a second. It is kept, and the build takes it from there. */
async function faultOrPicture(full: string, name: string, isShown: boolean) {
  const measured = await measurePicture(full, name);
  if (!measured.picture || !isShown) return measured;
  const kept = filesOf(measured.picture)[0]!;
  const bytes = (await encodePicture(await readFile(full), kept)).length;
  if (bytes <= MOST_PICTURE_BYTES) return measured;
  const fault = `“${name}” takes ${kilobytes(bytes)} on each phone, at ${kept.width} × ${kept.height}; expected ${kilobytes(MOST_PICTURE_BYTES)} at most: cut out what matters, or take a calmer picture`;
  return { picture: undefined, fault };
}

const kilobytes = (bytes: number) => `${Math.ceil(bytes / 1000)} KB`;

const placesOf = (name: string, places: readonly Shown[]): { file: string; line: number }[] =>
  places.length > 0 ? places.map(({ file, line }) => ({ file, line })) : [{ file: `${FIGURES}/${name}`, line: 1 }];
