// A worker that makes the index and searches in it, so that the page stays free (docs/decisions/020-search.md).
import type { Entry } from '@/domain/search/entry';
import { Book, type Places } from './book';
import { fillBook, type Shelf } from './fill-book';
import { foundIn } from './found-in';
import { knownRacers } from './known-racers';
import type { IndexState, SearchAnswer, SearchRequest } from './messages';

/** A page that is read tells so at most this often. */
const TELL_EVERY_MS = 200;

const shelf: Shelf = { book: new Book(), pages: new Map(), races: [] };
let racers = new Book();
let isFilling = false;
let toldAt = 0;

addEventListener('message', ({ data }: MessageEvent<SearchRequest>) => {
  switch (data.type) {
    case 'open':
      return void open(data.build);
    case 'ask':
      return answer(data);
  }
});

const tell = (message: SearchAnswer) => postMessage(message);

async function open(build: string): Promise<void> {
  if (isFilling) return;
  isFilling = true;
  const state = await fillBook(shelf, build, tellNowAndThen);
  isFilling = false;
  racers = new Book();
  racers.add(await knownRacers(shelf.races));
  tell({ type: 'state', state });
}

function tellNowAndThen(state: IndexState): void {
  if (performance.now() - toldAt < TELL_EVERY_MS) return;
  toldAt = performance.now();
  tell({ type: 'state', state });
}

function answer({ id, typed, most, kinds, isOncePerPlace }: Extract<SearchRequest, { type: 'ask' }>): void {
  const isWanted = ({ kind }: Entry) => !kinds || kinds.includes(kind);
  tell({
    type: 'found',
    id,
    found: foundIn(both(shelf.book.find(typed, isWanted), racers.find(typed, isWanted)), most, isOncePerPlace),
  });
}

/** Racers change with each lap, so they are no part of the index that is kept. */
function both(book: Places, known: Places): Places {
  const whole = [book, known].filter(({ places, isOnlySome }) => places.length > 0 && !isOnlySome);
  const used = whole.length > 0 ? whole : [book, known];
  const places = used.flatMap((each) => each.places);
  const near = whole.length > 0 ? [] : [...new Set(used.flatMap((each) => each.near))];
  return { query: book.query, places, isOnlySome: whole.length === 0 && places.length > 0, near };
}
