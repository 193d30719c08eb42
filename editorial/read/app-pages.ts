import { readdir } from 'node:fs/promises';

/** A page of a part of the conference is named after the part: `page.tiers.tsx`. */
const PAGE_FILE = /^page\.(?:[a-z]+\.)?(?:tsx?|mdx)$/;

/**
 * The addresses that the app folder itself answers, read from its tree: `/`, `/glossary`, `/offline`. Dynamic segments
 * (`[slug]`) are left out, as content decides which of their addresses exist.
 */
export async function listAppPages(appFolder: string): Promise<Set<string>> {
  const files = await readdir(appFolder, { recursive: true }).catch(() => []);
  const addresses = files.map((file) => addressOf(file.split(/[\\/]/))).filter((address) => address !== null);
  return new Set(addresses.toSorted());
}

function addressOf(path: string[]) {
  const folders = path.slice(0, -1);
  if (!PAGE_FILE.test(path.at(-1) ?? '') || folders.some(hasNoAddress)) return null;
  return `/${folders.filter((name) => !isRouteGroup(name)).join('/')}`;
}

/** Dynamic segments, private folders, slots and intercepting routes `(.)`. */
function hasNoAddress(name: string) {
  return /^(?:\[|_|@|\(\.)/.test(name);
}

function isRouteGroup(name: string) {
  return name.startsWith('(') && name.endsWith(')');
}
