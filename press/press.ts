import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { CopyFile, CopyList } from '@/worker/copy-list';
import { inParallel } from '@/worker/in-parallel';
import { pictureInCopy } from '@/worker/picture-in-copy';
import { lateFirstScreens } from './first-screen';
import { packingOf } from './packing';
import { contentSecurityPolicy, pressPage } from './press-page';
import { readExport } from './read-export';
import { revision } from './revision';
import { siteFile, type PressedFile } from './site-file';
import { ON_DEMAND_PAGES } from './stages';
import { emptyFolder, type Wire, wireBytes, writeFile, writeIndex } from './write-site';

/**
 * Files that phones do not copy: worker and packs are the means, feeds and previews are for others, and nobody goes to
 * a 404.
 */
const NOT_COPIED =
  /^(sw(-off)?\.js|404\.html|previews\/|screenshots\/|icons\/|packs\/|robots\.txt|version\.json)|\.(xml|atom)$|feed\.json$/;
/** Of the files of a picture, phones copy only one. */
const isKept = (path: string) => (pictureInCopy(path) ?? path) === path;
const STYLE = /^_next\/static\/css\//;
const PLACEHOLDER = 'self.__DAYPASS_COPY';

type Pressed = { version: string; copyBytes: number; files: number; warnings: string[] };

/**
 * Makes the served site out of Next's export: pages with their style and without what they do not need, compressed
 * forms, packs, the worker with its list, and site.json beside it. Returns the version, the sizes, and what is wrong with
 * pages that can be served all the same.
 */
export async function press(from: string, to: string): Promise<Pressed> {
  emptyFolder(to);
  const exported = readExport(from);
  const worker = take(exported, 'sw.js');
  const files = pressFiles(exported);
  checkPreviews(files);
  const copied = files.filter(({ file, path }) => !NOT_COPIED.test(file) && isKept(path));
  const packing = packingOf(copied);

  const version = revision(...copied.flatMap(({ path, body }) => [path, revision(body)]));
  const versionFile = siteFile('version.json', Buffer.from(JSON.stringify({ version })));
  const written: [PressedFile, Wire][] = [];
  const unwritten = [...files, versionFile, ...packing.packs.map((pack) => pack.file)];
  await inParallel(availableParallelism(), unwritten, async (file) => {
    written.push([file, await writeFile(to, file)]);
  });

  const copyList = listCopy(version, copied, packing, new Map(written));
  const workerFile = siteFile('sw.js', withCopyList(worker, copyList));
  written.push([workerFile, await writeFile(to, workerFile)]);
  writeIndex(join(to, '../site.json'), version, written);
  const copyBytes = copyList.files.reduce((sum, file) => sum + file[2], 0);
  return { version, copyBytes, files: copied.length, warnings: lateFirstScreens(files) };
}

function pressFiles(exported: ReadonlyMap<string, Buffer>): PressedFile[] {
  const styleOf = (file: string) => exported.get(file)!.toString();
  // Every page holds its whole style, so the files of style are not served.
  const served = [...exported].filter(([name]) => !STYLE.test(name));
  return served.map(([name, body]) => {
    if (!name.endsWith('.html')) return siteFile(name, body);
    const html = pressPage(body.toString(), styleOf);
    return siteFile(name, Buffer.from(html), { 'content-security-policy': contentSecurityPolicy(html) });
  });
}

/** Whoever gets a link sees this picture before the page. Nobody here would notice that it is missing. */
function checkPreviews(files: readonly PressedFile[]): void {
  const names = new Set(files.map(({ file }) => file));
  for (const { file, body } of files.filter((each) => each.file.endsWith('.html')))
    for (const [, name] of body.toString().matchAll(/content="[^"]*\/(previews\/[^"]+)"/g))
      if (!names.has(name!))
        throw new Error(`press: ${file} names ${name}, which is not made: scripts/build/build-previews.ts`);
}

function listCopy(
  version: string,
  copied: readonly PressedFile[],
  { stageOf, packs, scripted }: ReturnType<typeof packingOf>,
  wires: ReadonlyMap<PressedFile, Wire>,
): CopyList {
  const packOf = new Map(packs.flatMap(({ members }, index) => members.map((member) => [member, index] as const)));
  return {
    version,
    files: copied.map((file): CopyFile => {
      const known = file.cache === 'immutable' ? null : revision(file.body);
      return [file.path, known, wireBytes(wires.get(file)!), packOf.get(file) ?? -1, stageOf(file)];
    }),
    onDemand: ON_DEMAND_PAGES,
    scripted,
    packs: packs.map(({ file, isLarge }) => [file.path, wireBytes(wires.get(file)!), isLarge ? 1 : 0] as const),
  };
}

function withCopyList(worker: Buffer, copyList: CopyList): Buffer {
  const code = worker.toString();
  if (code.split(PLACEHOLDER).length !== 2) throw new Error(`press: sw.js should name ${PLACEHOLDER} exactly once`);
  return Buffer.from(code.replace(PLACEHOLDER, () => JSON.stringify(copyList)));
}

function take(files: Map<string, Buffer>, name: string): Buffer {
  const body = files.get(name);
  if (!body) throw new Error(`press: the export has no ${name}`);
  files.delete(name);
  return body;
}
