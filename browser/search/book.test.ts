import { expect, test } from 'vitest';
import type { Entry, Kind } from '@/domain/search/entry';
import { Book } from './book';

const anEntry = (fields: Partial<Entry> & { kind?: Kind }): Entry => ({
  ...{ kind: 'report', path: '/reports/keynote', anchor: '', name: '', heading: '', text: '', more: '', where: '' },
  ...fields,
});
const aBook = (...entries: Partial<Entry>[]) => {
  const book = new Book();
  book.add(entries.map(anEntry));
  return book;
};
const idsOf = (book: Book, typed: string) => book.find(typed).places.map(({ entry }) => entry.anchor);

test('a title comes before a heading, a heading before a term, a term before text', () => {
  const book = aBook(
    { anchor: 'text', heading: 'Other', text: 'A quorum of four.' },
    { anchor: 'term', kind: 'term', path: '/glossary', name: 'Quorum', text: 'How many agree.' },
    { anchor: 'heading', heading: 'The quorum', text: 'Four of six.' },
    { anchor: 'title', name: 'The quorum', text: 'A summary.' },
  );
  expect(idsOf(book, 'quorum')).toEqual(['title', 'heading', 'term', 'text']);
});

test('the word itself comes before what begins with it, and that before a typo', () => {
  const book = aBook(
    { anchor: 'typo', text: 'The quorun of it' },
    { anchor: 'begins', text: 'The quorums of it' },
    { anchor: 'itself', text: 'The quorum of it' },
  );
  expect(idsOf(book, 'quorum')).toEqual(['itself', 'begins', 'typo']);
});

test.each([
  ['qorum', 'a letter left out'],
  ['quorrum', 'a letter too many'],
  ['quarum', 'another letter'],
  ['qourum', 'two letters swapped'],
  ['qurom', 'two slips'],
])('%s: %s', (typed, what) => {
  const found = idsOf(aBook({ anchor: 'it', text: 'Quorum' }), typed);
  expect(found).toEqual(what === 'two slips' ? [] : ['it']);
});

test('short words, and numbers, have no typos', () => {
  const book = aBook({ anchor: 'it', text: 'Ruby in 2018 at a cost' });
  for (const typed of ['rubi', '2019', 'cust']) expect(idsOf(book, typed)).toEqual([]);
  expect(idsOf(book, 'rub 201')).toEqual(['it']);
});

test('all words have to be there, in whatever part of a place', () => {
  const book = aBook(
    { anchor: 'one', heading: 'Aurora', text: 'Six copies.', where: 'The keynote' },
    { anchor: 'other', path: '/reports/other', heading: 'Aurora', text: 'Nothing.', where: 'Another talk' },
  );
  expect(idsOf(book, 'copies aurora')).toEqual(['one']);
  expect(idsOf(book, 'aurora keynote')).toEqual(['one']);
});

test('where a section belongs does not make it a place by itself', () => {
  const book = aBook(
    { anchor: '', name: 'The keynote', text: 'A summary.' },
    { anchor: 'one', heading: 'Aurora', where: 'The keynote' },
  );
  expect(idsOf(book, 'keynote')).toEqual(['']);
});

test('words in different sections of one report find that report', () => {
  const book = aBook(
    { anchor: 'a', text: 'Six copies.' },
    { anchor: 'b', text: 'A quorum.' },
    { anchor: 'c', path: '/reports/other', text: 'Copies.' },
  );
  const { places, isOnlySome } = book.find('copies quorum');
  expect(places.map(({ entry }) => entry.anchor).toSorted()).toEqual(['a', 'b']);
  expect(isOnlySome).toBe(false);
});

test('where no report has all words, those that have some are shown as such', () => {
  const book = aBook({ anchor: 'a', text: 'Six copies.' }, { anchor: 'b', path: '/reports/b', text: 'A quorum.' });
  const { places, isOnlySome } = book.find('copies quorum');
  expect([places.length, isOnlySome]).toEqual([2, true]);
});

test('a phrase is found word for word alone', () => {
  const book = aBook({ anchor: 'yes', text: 'With six copies of it.' }, { anchor: 'no', text: 'Copies: six of it.' });
  expect(idsOf(book, '"six copies"')).toEqual(['yes']);
  expect(idsOf(book, 'six copies')).toHaveLength(2);
});

test('German compounds are found by what they are made of, after the word itself', () => {
  const book = aBook({ anchor: 'compound', text: 'Der Datenbankserver' }, { anchor: 'word', text: 'Die Bank' });
  expect(idsOf(book, 'bank')).toEqual(['word', 'compound']);
  expect(idsOf(book, 'server')).toEqual(['compound']);
});

test('Japanese is found by any two characters of it that follow each other, and by one', () => {
  const book = aBook({ anchor: 'it', text: '分散システムの鍵' }, { anchor: 'not', text: '散分' });
  for (const typed of ['分散', 'システム', '鍵', '分散システム']) expect(idsOf(book, typed), typed).toEqual(['it']);
  expect(idsOf(book, '分鍵')).toEqual([]);
});

test('accents, case and joined words do not hide anything', () => {
  const book = aBook({ anchor: 'it', text: 'Zürich at re:Invent with DeepRacer' });
  for (const typed of ['ZURICH', 'zürich', 'reinvent', 're:invent', 'racer'])
    expect(idsOf(book, typed), typed).toEqual(['it']);
});

test('a word that is nowhere has its nearest ones', () => {
  const book = aBook({ text: 'A quorum of the aurora' });
  expect(book.find('quoxxm').near).toEqual(['quorum']);
  expect(book.find('zzzzzz').near).toEqual([]);
  expect(book.find('  ').places).toEqual([]);
});

test('only wanted kinds are found', () => {
  const book = aBook({ anchor: 'a', text: 'Quorum' }, { anchor: 'b', kind: 'term', name: 'Quorum' });
  expect(book.find('quorum', ({ kind }) => kind === 'term').places.map(({ entry }) => entry.anchor)).toEqual(['b']);
});

test('a word that is everywhere is found all the same', () => {
  const book = aBook(
    { anchor: 'a', name: 'The gate', heading: 'The', text: 'The gateway the' },
    { anchor: 'b', name: 'The', heading: 'The wall', text: 'The wall' },
  );
  expect(idsOf(book, 'the')).toHaveLength(2);
  expect(idsOf(book, 'the gateway')).toEqual(['a']);
});

test('what was removed is not found, and what is stored comes back the same', () => {
  const book = aBook(
    { anchor: 'old', path: '/a', text: 'Quorum first' },
    { anchor: 'kept', path: '/b', text: 'Quorum second' },
  );
  book.remove(({ path }) => path === '/a');
  expect(idsOf(book, 'quorum')).toEqual(['kept']);
  const again = Book.load(JSON.parse(JSON.stringify(book.store())) as ReturnType<Book['store']>);
  again.add([anEntry({ anchor: 'new', path: '/c', text: 'Quorum' })]);
  expect(idsOf(again, 'quorum').toSorted()).toEqual(['kept', 'new']);
  expect(idsOf(again, 'first')).toEqual([]);
  expect(JSON.stringify(book.store())).not.toContain('first');
});

test('what was found keeps its order, however often a page with the same word is read again', () => {
  const racer = { anchor: 'racer', path: '/racer', text: 'A gate' };
  const book = aBook(
    { anchor: 'itself', path: '/a', name: 'The gate' },
    { anchor: 'begins', path: '/b', name: 'Gateways' },
    ...Array.from({ length: 9 }, (_, at) => ({ path: `/${at}`, text: 'Nothing of it' })),
    racer,
  );
  const before = idsOf(book, 'gate');
  expect(before).toEqual(['itself', 'begins', 'racer']);
  for (let visits = 0; visits < 20; visits++) {
    book.remove(({ path }) => path === racer.path);
    book.add([anEntry(racer)]);
  }
  expect(idsOf(book, 'gate')).toEqual(before);
});

test('what is found equally well stands in the same order, in whatever order pages were read', () => {
  const pages = ['/b', '/a', '/c'].map((path) => ({ path, anchor: path, text: 'Quorum' }));
  const orders = [pages, pages.toReversed()].map((read) => idsOf(aBook(...read), 'quorum'));
  expect(orders).toEqual([
    ['/a', '/b', '/c'],
    ['/a', '/b', '/c'],
  ]);
});

test('a word that went with its page is offered to nobody, and looked for like one that never was', () => {
  const book = aBook({ path: '/a', text: 'Quorum' }, { path: '/b', text: 'Quorums' });
  book.remove(({ path }) => path === '/a');
  expect(book.find('quoxum').near).toEqual(['quorums']);
  expect(book.find('quorum zzzzzz').near).toEqual(['quorums']);
});
