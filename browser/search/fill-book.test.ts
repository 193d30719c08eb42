import { afterEach, expect, test, vi } from 'vitest';
import { packOf, type PackedFile } from '@/storage/stored-pack';
import { Book } from './book';
import { fillBook, type Shelf } from './fill-book';
import type { IndexState } from './messages';

const ORIGIN = 'https://testival.example';
const report = (text: string) => `<main><div data-report-body="x"><h2 id="a">One</h2><p>${text}</p></div></main>`;
const catalogue = (slugs: string[]) => {
  const value = {
    ...{ reports: slugs.map((slug) => ({ slug, title: slug })), hasGlossary: false, quizzes: [] },
    ...{ races: [{ slug: 'open', name: 'Open race', summary: '', racers: [] }], people: [] },
  };
  return `<main><div data-catalogue="${JSON.stringify(value).replaceAll('"', '&quot;')}"></div></main>`;
};

type Stored = string | { text: string; headers: Headers };

/** Cache Storage with what is in it, by cache and address. `isSilent`: it never answers. */
function storageWith(pages: Record<string, string>, isSilent = false) {
  const stored: Record<string, Map<string, Stored>> = {
    'daypass-copy': new Map(Object.entries(pages).map(([key, html]) => [ORIGIN + key, html])),
  };
  const of = (name: string) => (stored[name] ??= new Map<string, Stored>());
  const match = (name: string, key: string) => {
    const found = of(name).get(key);
    if (found === undefined) return undefined;
    return typeof found === 'string' ? new Response(found) : new Response(found.text, { headers: found.headers });
  };
  const answer = <T>(value: T) => (isSilent ? new Promise<T>(() => undefined) : Promise.resolve(value));
  const storage = {
    open: (name: string) =>
      answer({
        keys: () => Promise.resolve([...of(name).keys()].map((url) => ({ url }))),
        put: async (key: string, response: Response) => void of(name).set(key, await response.text()),
        match: (key: string) => Promise.resolve(match(name, key)),
      }),
    match: (key: string, { cacheName }: { cacheName: string }) => answer(match(cacheName, key)),
  };
  vi.stubGlobal('caches', storage);
  return of;
}

/** The server, by path. What it does not have cannot be reached. */
function serverWith(pages: Record<string, string>) {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (path: string) => {
    asked.push(path);
    const html = pages[path];
    if (html === undefined) return Promise.reject(new TypeError('fetch failed'));
    return Promise.resolve(new Response(html, { headers: { 'content-type': 'text/html', etag: '"0123456789ab"' } }));
  });
  return asked;
}

afterEach(() => void vi.unstubAllGlobals());

const aShelf = (): Shelf => ({ book: new Book(), pages: new Map(), races: [] });
const found = ({ book }: Shelf, typed: string) => book.find(typed).places.map(({ entry }) => entry.path);
const keyOf = (path: string, revision: string) => `${path}?__WB_REVISION__=${revision}`;

const COPY = {
  [keyOf('/search', '1')]: catalogue(['a', 'b']),
  [keyOf('/reports/a', '1')]: report('Quorum'),
  [keyOf('/reports/b', '1')]: report('Gateway'),
};

test('with a whole copy nothing is fetched, and everything is found', async () => {
  storageWith(COPY);
  const asked = serverWith({});
  const shelf = aShelf();
  const told: IndexState[] = [];
  const state = await fillBook(shelf, 'build', (each) => told.push(each));
  expect(state).toEqual({ type: 'whole', done: 2, total: 2, isFetching: false });
  expect([found(shelf, 'quorum'), found(shelf, 'open race')]).toEqual([['/reports/a'], ['/leaderboard/open']]);
  expect(asked).toEqual([]);
  expect(told.map(({ done }) => done)).toEqual([0, 1, 2]);
});

test('pages that lie in a pack of the copy are read out of it, in their revision', async () => {
  const of = storageWith({});
  const asked = serverWith({});
  let text = '';
  const files = Object.entries(COPY).map(([key, html]): PackedFile => {
    const from = Buffer.byteLength(text);
    text += html;
    return { key: ORIGIN + key, headers: { 'content-type': 'text/html' }, from, length: Buffer.byteLength(html) };
  });
  vi.stubGlobal('location', new URL(ORIGIN));
  const pack = packOf(new Blob([text]), files);
  of('daypass-copy').set(`${ORIGIN}/packs/0a.pack`, { text, headers: pack.headers });
  const shelf = aShelf();
  expect((await fillBook(shelf, 'build', () => undefined)).type).toBe('whole');
  expect(found(shelf, 'quorum')).toEqual(['/reports/a']);
  expect([...shelf.pages.values()]).toEqual(['1', '1']);
  expect(asked).toEqual([]);
});

test('an index that was kept is read again, and only a changed page is read anew', async () => {
  const of = storageWith(COPY);
  serverWith({});
  await fillBook(aShelf(), 'build', () => undefined);
  await vi.waitFor(() => expect(of('daypass-search').size).toBe(1));
  const copy = of('daypass-copy');
  copy.delete(ORIGIN + keyOf('/reports/b', '1'));
  copy.set(ORIGIN + keyOf('/reports/b', '2'), report('Ledger'));
  // Were it read again, this would be found.
  copy.set(ORIGIN + keyOf('/reports/a', '1'), report('Nonsense'));
  const shelf = aShelf();
  expect((await fillBook(shelf, 'build', () => undefined)).type).toBe('whole');
  expect(['quorum', 'ledger', 'gateway', 'nonsense'].map((typed) => found(shelf, typed).length)).toEqual([1, 1, 0, 0]);
  expect(found(shelf, 'open race')).toHaveLength(1);
});

test('another version of the code makes its own index', async () => {
  const of = storageWith(COPY);
  serverWith({});
  await fillBook(aShelf(), 'build', () => undefined);
  await vi.waitFor(() => expect(of('daypass-search').size).toBe(1));
  of('daypass-copy').set(ORIGIN + keyOf('/reports/a', '1'), report('Read anew'));
  const shelf = aShelf();
  await fillBook(shelf, 'next', () => undefined);
  expect(found(shelf, 'anew')).toEqual(['/reports/a']);
});

test('a report that is gone is found no more', async () => {
  const of = storageWith(COPY);
  serverWith({});
  const shelf = aShelf();
  await fillBook(shelf, 'build', () => undefined);
  of('daypass-copy').set(ORIGIN + keyOf('/search', '1'), catalogue(['b']));
  await fillBook(shelf, 'build', () => undefined);
  expect([found(shelf, 'quorum'), found(shelf, 'gateway')]).toEqual([[], ['/reports/b']]);
});

test('without a copy the pages are fetched, and that is told', async () => {
  storageWith({});
  serverWith({ '/search': catalogue(['a']), '/reports/a': report('Quorum') });
  const shelf = aShelf();
  expect(await fillBook(shelf, 'build', () => undefined)).toEqual({
    type: 'whole',
    done: 1,
    total: 1,
    isFetching: true,
  });
  expect(found(shelf, 'quorum')).toHaveLength(1);
});

test.each([
  ['that never answers', () => storageWith(COPY, true)],
  ['that the browser blocks', () => vi.stubGlobal('caches', undefined)],
])('storage %s is no copy, and nobody waits for it', async (_, storage) => {
  storage();
  serverWith({ '/search': catalogue(['a']), '/reports/a': report('Quorum') });
  const shelf = aShelf();
  expect((await fillBook(shelf, 'build', () => undefined)).type).toBe('whole');
  expect(found(shelf, 'quorum')).toHaveLength(1);
});

test('a page that cannot be had is counted, the others are found, and it follows', async () => {
  const of = storageWith({
    [keyOf('/search', '1')]: COPY[keyOf('/search', '1')]!,
    [keyOf('/reports/a', '1')]: report('Quorum'),
  });
  serverWith({});
  const shelf = aShelf();
  expect(await fillBook(shelf, 'build', () => undefined)).toMatchObject({ type: 'partly', done: 1, total: 2 });
  expect(found(shelf, 'quorum')).toHaveLength(1);
  of('daypass-copy').set(ORIGIN + keyOf('/reports/b', '1'), report('Gateway'));
  expect((await fillBook(shelf, 'build', () => undefined)).type).toBe('whole');
  expect(found(shelf, 'gateway')).toHaveLength(1);
});

test('without a connection not each of hundreds of pages is asked for', async () => {
  const slugs = Array.from({ length: 300 }, (_, at) => `r${at}`);
  storageWith({ [keyOf('/search', '1')]: catalogue(slugs) });
  const asked = serverWith({});
  expect((await fillBook(aShelf(), 'build', () => undefined)).type).toBe('partly');
  expect(asked.length).toBeLessThan(12);
});

test('while an update arrives, the page in two versions is asked for where the right one is known', async () => {
  storageWith({ ...COPY, [keyOf('/reports/a', '2')]: report('Newer') });
  const asked = serverWith({ '/reports/a': report('Ours') });
  const shelf = aShelf();
  await fillBook(shelf, 'build', () => undefined);
  expect(asked).toEqual(['/reports/a']);
  expect(found(shelf, 'ours')).toHaveLength(1);
});
