import { readdir, readFile } from 'node:fs/promises';
import { posix } from 'node:path';
import ts from 'typescript';

/** An import that leads from one folder into another, and the files that make it. */
type Arrow = { from: string; to: string; why: string };

/**
 * Circles of folders: each is the shortest way round, `a -> b (file -> file)` and so on back to `a`. `files`: those of the
 * rooms, from the root of the project; an import of anything else is no arrow.
 *
 * A folder and the folders in it are one idea: what is put together above may be used below, so an arrow between them says
 * nothing, and no circle is found that needs one.
 */
export function foldersInCircles(files: ReadonlyMap<string, string>): string[] {
  const arrows = [...files].flatMap(([file, code]) => arrowsOf(file, code, files));
  // A circle is found from each of its arrows.
  const found = new Map<string, Arrow[]>();
  for (const arrow of arrows) {
    const way = wayRound(arrow, arrows);
    const folders = way?.map(({ from }) => from).toSorted();
    if (way && !found.has(folders!.join())) found.set(folders!.join(), way);
  }
  return [...found.values()].map((way) => way.map(inWords).join(', '));
}

const inWords = ({ from, to, why }: Arrow) => `${from} -> ${to} (${why})`;

/** The code of a room, by the names of its files. Tests, and what is for tests alone, may look anywhere. */
export async function codeOf(root: string, room: string): Promise<[name: string, code: string][]> {
  const names = (await readdir(`${root}/${room}`, { recursive: true })).map((name) => `${room}/${name}`);
  const code = names.filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$|\/testing\//.test(name));
  return Promise.all(code.map(async (name) => [name, await readFile(`${root}/${name}`, 'utf8')]));
}

function arrowsOf(file: string, code: string, files: ReadonlyMap<string, string>): Arrow[] {
  const from = posix.dirname(file);
  return ts.preProcessFile(code).importedFiles.flatMap(({ fileName }) => {
    const target = fileAt(fileName.replace(/^@\//, ''), files);
    const to = target && posix.dirname(target);
    if (!target || !to || to === from || isWithin(from, to) || isWithin(to, from)) return [];
    return [{ from, to, why: `${posix.basename(file)} -> ${posix.basename(target)}` }];
  });
}

const isWithin = (inner: string, outer: string) => inner.startsWith(`${outer}/`);
const fileAt = (path: string, files: ReadonlyMap<string, string>) =>
  [path, `${path}.ts`, `${path}.tsx`].find((each) => files.has(each));

/** This arrow, and the fewest that lead from its end back to its beginning; null where none do. */
function wayRound(first: Arrow, arrows: readonly Arrow[]): Arrow[] | null {
  const ways: Arrow[][] = [[first]];
  const reached = new Set([first.to]);
  for (const way of ways) {
    const { to } = way.at(-1)!;
    if (to === first.from) return way;
    for (const next of arrows)
      if (next.from === to && !reached.has(next.to)) {
        reached.add(next.to);
        ways.push([...way, next]);
      }
  }
  return null;
}
