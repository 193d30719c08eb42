/// <reference lib="webworker" />
import { appearanceData, parseAppearance, type Appearance } from '@/domain/offline/appearance';
import { withTimeout } from '@/storage/with-timeout';
import { findInCopy, openCopy } from './copy';

const READ_LIMIT_MS = 500;
const APPEARANCE = '/.appearance';

// Read while the worker starts, at the same time as the page itself.
let known = read().catch(() => null);

/** Stores how pages should look, so that they come with it. A page that has to ask storage itself is painted later. */
export async function storeAppearance(sent: unknown): Promise<void> {
  const appearance = parseAppearance(sent);
  const before = await known;
  if (before && attributesFor(before) === attributesFor(appearance)) return;
  known = Promise.resolve(appearance);
  await (await openCopy()).put(APPEARANCE, Response.json(appearance));
}

/**
 * Writes the chosen appearance into the first tag of a page. The standard appearance needs nothing. Where no page
 * has told the appearance yet, or storage does not answer, the tag gets `data-ask`: the page then asks storage itself
 * (browser/reader/before-paint.ts).
 */
export async function withAppearance(page: Response): Promise<Response> {
  const attributes = attributesFor(await withTimeout(READ_LIMIT_MS, known, 'the appearance').catch(() => null));
  if (!attributes) return page;
  const html = (await page.text()).replace('<html ', `<html ${attributes} `);
  const headers = new Headers(page.headers);
  headers.delete('content-length');
  return new Response(html, { status: page.status, headers });
}

function attributesFor(appearance: Appearance | null): string {
  if (!appearance) return 'data-ask';
  const chosen = Object.entries(appearanceData(appearance)).filter(([, value]) => value);
  return chosen.map(([name, value]) => `data-${name}="${value}"`).join(' ');
}

async function read(): Promise<Appearance | null> {
  const stored = await findInCopy(APPEARANCE);
  return stored ? parseAppearance(await stored.json()) : null;
}
