import type { APIRequestContext, Page } from '@playwright/test';
import sharp from 'sharp';
import { expectedOf, pagesOf, readBuilt, reportsOf } from '@/e2e/site/built-site';
import { expect, test } from '@/e2e/journey';
import { untilAlive } from '@/e2e/on-page';

const built = readBuilt();
/**
 * Pages that visitors from elsewhere do not need: what a phone has copied, the page without a network, and the desk.
 */
const OWN_BUSINESS = ['/offline', '/unavailable', '/desk'];

type Manifest = {
  name: string;
  start_url: string;
  display: string;
  categories: string[];
  icons: Picture[];
  screenshots: (Picture & { form_factor: string; label: string })[];
  shortcuts: { name: string; url: string; icons: Picture[] }[];
};
type Picture = { src: string; sizes: string; type: string; purpose?: string };

const contentOf = (page: Page, selector: string) => page.locator(selector).first().getAttribute('content');

/** The picture as a browser gets it: its type, and its size in pixels (`192x192`). */
async function lookAt(request: APIRequestContext, src: string): Promise<{ type?: string; sizes: string }> {
  const response = await request.get(src);
  expect(response.status(), src).toBe(200);
  const { width, height } = await sharp(await response.body()).metadata();
  return { type: response.headers()['content-type'], sizes: `${width}x${height}` };
}

test('every page has its own title, description, canonical address and a preview that is there', async ({
  page,
  request,
}) => {
  const titles = new Map<string, string>();
  await page.goto('/');
  const home = await page.locator('link[rel=canonical]').getAttribute('href');
  const site = new URL(home!).origin;
  expect(new URL(page.url()).origin).not.toBe(site);
  for (const address of pagesOf(built)) {
    await page.goto(address);
    const title = await page.title();
    expect(titles.get(title), `the title of ${address}, ${title}, is also that of`).toBeUndefined();
    titles.set(title, address);
    expect((await contentOf(page, 'meta[name=description]'))!.length, address).toBeGreaterThan(40);
    expect(new URL((await page.locator('link[rel=canonical]').getAttribute('href'))!).href).toBe(
      new URL(address, site).href,
    );
    await expect(page.locator('link[rel=canonical]')).toHaveCount(1);
    if (address === '/desk') continue;
    const preview = new URL((await contentOf(page, 'meta[property="og:image"]'))!);
    expect(preview.origin, address).toBe(site);
    expect(await lookAt(request, preview.pathname)).toEqual({ type: 'image/png', sizes: '1200x630' });
  }
});

test('a report describes itself to search engines, also after a page was turned to it', async ({ page }) => {
  await page.goto('/reports');
  await untilAlive(page);
  for (const address of reportsOf(built)) {
    await page.getByRole('main').locator(`a[href="${address}"]`).click();
    await expect(page).toHaveURL(address);
    const described = page.locator('script[type="application/ld+json"]');
    await expect(described).toHaveCount(1);
    const article = JSON.parse((await described.textContent())!) as Record<string, unknown>;
    const { heading } = expectedOf(built, address);
    expect(article).toMatchObject({ '@context': 'https://schema.org', '@type': 'Article', headline: heading });
    expect(article.url).toBe(await page.locator('link[rel=canonical]').getAttribute('href'));
    expect(article.datePublished).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect((article.citation as string[]).length).toBeGreaterThan(0);
    // The address changes first. Until the heading changes, the old page is still there, with links of its own.
    await page.goBack();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(expectedOf(built, '/reports').heading);
  }
});

test('robots are shown the sitemap, and it names every page that is for all, once', async ({ request }) => {
  const robots = await (await request.get('/robots.txt')).text();
  expect(robots).toMatch(/^User-Agent: \*$/m);
  expect(robots).toMatch(/^Disallow: \/api\/$/m);
  const sitemap = /^Sitemap: (\S+)$/m.exec(robots)![1]!;
  const response = await request.get(new URL(sitemap).pathname);
  expect(response.headers()['content-type']).toContain('application/xml');
  const named = [...(await response.text()).matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url]) => new URL(url!));
  expect(new Set(named.map(({ origin }) => origin))).toEqual(new Set([new URL(sitemap).origin]));
  const wanted = pagesOf(built).filter((address) => !OWN_BUSINESS.includes(address));
  expect(named.map(({ pathname }) => pathname).toSorted()).toEqual(wanted.toSorted());
});

test('the manifest has what a phone needs to install the site, and every picture is what it says', async ({
  page,
  request,
}) => {
  await page.goto('/');
  const href = await page.locator('link[rel=manifest]').getAttribute('href');
  const response = await request.get(href!);
  expect(response.headers()['content-type']).toContain('application/manifest+json');
  const manifest = (await response.json()) as Manifest;
  expect(manifest).toMatchObject({ start_url: '/', display: 'standalone' });
  expect(manifest.name).toBe(expectedOf(built, '/').heading);
  expect(manifest.categories.length).toBeGreaterThan(0);
  const { icons, screenshots, shortcuts } = manifest;
  expect(icons.map(({ sizes, purpose = 'any' }) => `${sizes} ${purpose}`)).toEqual(
    expect.arrayContaining(['192x192 any', '512x512 any', '512x512 maskable']),
  );
  expect(screenshots.map((each) => each.form_factor).toSorted()).toEqual([...Array<string>(4).fill('narrow'), 'wide']);
  expect(shortcuts.map(({ name }) => name)).toEqual(['Send a lap', 'Board', 'Quiz', 'Reports']);
  expect(new Set(shortcuts.map(({ icons: [icon] }) => icon!.src)).size).toBe(shortcuts.length);
  const pictures = [...icons, ...screenshots, ...shortcuts.flatMap((shortcut) => shortcut.icons)];
  for (const { src, sizes, type } of pictures.filter((picture) => picture.sizes !== 'any'))
    expect(await lookAt(request, src), src).toEqual({ type, sizes });
  for (const { url } of shortcuts) expect(pagesOf(built)).toContain(url.replace(/\?add$/, ''));
});
