import type { CheckResult, InventoryFile } from './messages';

export type PageName = { path: string; title: string };

/** One row in the list of the copy: a page, or all files that pages share. */
export type CopyItem = {
  key: string;
  /** Null for the shared files. */
  title: string | null;
  /** The address to open. Null for the shared files. */
  href: string | null;
  paths: string[];
  /** Bytes on the phone. Absent files count 0. */
  bytes: number;
  /** Bytes to fetch for all files. */
  wireBytes: number;
  state: 'here' | 'absent';
};

/** Groups the files of the copy into items: first the pages in `names`, in that order, then one for all other files. */
export function copyItems(files: readonly InventoryFile[], names: readonly PageName[]): CopyItem[] {
  const titles = new Map(names.map(({ path, title }) => [path, title]));
  const groups = new Map<string, InventoryFile[]>(names.map(({ path }) => [path, []]));
  for (const file of files) {
    const key = titles.has(file.path) ? file.path : SHARED;
    groups.set(key, [...(groups.get(key) ?? []), file]);
  }
  return [...groups]
    .filter(([, members]) => members.length > 0)
    .map(([key, members]) => toItem(key, titles.get(key), members));
}

const SHARED = 'shared';

function toItem(key: string, title: string | undefined, files: readonly InventoryFile[]): CopyItem {
  return {
    key,
    title: title ?? null,
    href: title === undefined ? null : key,
    paths: files.map(({ path }) => path),
    bytes: files.reduce((sum, { bytes }) => sum + (bytes ?? 0), 0),
    wireBytes: files.reduce((sum, { wireBytes }) => sum + wireBytes, 0),
    state: files.every(({ bytes }) => bytes !== null) ? 'here' : 'absent',
  };
}

/** The result for an item: the worst result among its files. */
export function worstOf(results: readonly CheckResult[]): CheckResult {
  return (['damaged', 'absent'] as const).find((bad) => results.includes(bad)) ?? 'sound';
}
