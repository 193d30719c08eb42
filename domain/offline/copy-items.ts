import type { CheckResult, InventoryFile } from './messages';

export type PageName = { path: string; title: string };

/** What a person sees as one thing in the copy: a page, or everything that pages share. */
export type CopyItem = {
  key: string;
  /** null for what is shared, which no page names. */
  title: string | null;
  /** Address to open; null for what is shared. */
  href: string | null;
  paths: string[];
  /** Bytes on the phone, of the files that are there. */
  bytes: number;
  /** Bytes to fetch, all files. */
  wireBytes: number;
  state: 'here' | 'absent';
};

/** Groups the files of the copy into items: named pages first, in the order given, then all that pages share. */
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

/** The verdict on an item: the worst of its files. */
export function worstOf(results: readonly CheckResult[]): CheckResult {
  return (['damaged', 'absent'] as const).find((bad) => results.includes(bad)) ?? 'sound';
}
