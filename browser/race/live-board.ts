import { addressOf } from '@/domain/api/address';
import { BOARD } from '@/domain/api/addresses';
import { isSameEpoch } from '@/domain/race/board/place';
import { isBoard } from '@/domain/race/contract/board-outline';
import { readBoard } from '@/storage/board-table';
import { TabLeader } from '@/browser/tabs/tab-leader';
import { CAME_THROUGH, CONNECTION_DOUBTED, SERVER_HEARD } from '@/browser/page/page-events';
import { askApi } from '@/browser/api/ask-api';
import { boardSaver } from './board-saver';
import { liveStateReducer, startingState, type LiveEvent, type LiveState } from './live-state';
import { RaceLine } from './race-line';
import { answerTo, isTold, isWish, takeTold, whereOf, type Told, type ToldEvent } from './told';

/** A frozen page runs no timers. A line that was silent for this long is opened anew. */
const DOUBTFUL_AFTER_MS = 20_000;
const PAGE_ROWS = 500;
/** How long a shared cache may answer with one board (contract). */
const CACHED_FOR_MS = 1_000;
/** In a busy race not every sign of life is passed on to the other pages. */
const TELL_HEARD_EVERY_MS = 1_000;
/** A page that has missed something waits this long for the answer before it asks again. */
const ASK_EVERY_MS = 500;
/** A phone may be slow to read what it has kept. */
const KEPT_LIMIT_MS = 1_000;

/**
 * The board of one race, for everything on this page that shows it: from this phone at once, then live. One page of
 * this browser has the line to the server; the others hear from it.
 */
export class LiveBoard {
  state: LiveState = startingState;
  readonly #listeners = new Set<() => void>();
  readonly #save = boardSaver();
  readonly #line: RaceLine;
  readonly #share: TabLeader;
  #toldAtMs = 0;
  #askedAtMs = 0;
  #isUrgent = false;

  constructor(readonly race: string) {
    this.#line = new RaceLine(race, { board: () => this.state.board, onEvent: this.#onLine });
    this.#share = new TabLeader(`live ${race}`, {
      hold: () => this.#line.refresh(),
      letGo: () => this.#line.hangUp(),
      hear: this.#onTold,
      answer: this.#answer,
      wish: () => ({ ...this.#mine(), isUrgent: this.#isUrgent }),
      rest: () => this.#happens({ type: 'lost', retryInMs: null }),
    });
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    if (this.#listeners.size === 1) void this.#start();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.#stop();
    };
  };

  refresh = (): void => {
    if (this.#share.isHolding) return this.#line.refresh();
    this.#isUrgent = true;
    this.#share.ask();
    this.#isUrgent = false;
  };

  /**
   * Fetches the rows after the last one. A cache on the way may hold an older board than the stream has told; then it
   * asks again.
   */
  more = async (): Promise<void> => {
    for (let tries = 0; tries < 3 && this.state.board?.next; tries++) {
      const { next } = this.state.board;
      const path = addressOf(BOARD, { race: this.race }, { limit: PAGE_ROWS, after: next });
      const asked = await askApi(path, isBoard);
      if (!asked.ok) return;
      const { board } = this.state;
      if (board?.next === next && isSameEpoch(board, asked.value) && asked.value.version >= board.version)
        return this.#happens({ type: 'page', page: asked.value });
      await new Promise((done) => setTimeout(done, CACHED_FOR_MS));
    }
  };

  /** Fetches all rows, or as many as come. */
  all = async (): Promise<void> => {
    for (let before = -1; this.state.board?.next && this.state.board.rows.length > before;) {
      before = this.state.board.rows.length;
      await this.more();
    }
  };

  /** Reads the kept board first, so that the stream can go on from it. */
  async #start(): Promise<void> {
    document.addEventListener('visibilitychange', this.#onCameThrough);
    document.addEventListener(CAME_THROUGH, this.#onCameThrough);
    if (!this.state.board)
      await Promise.race([this.#restore(), new Promise((done) => setTimeout(done, KEPT_LIMIT_MS))]);
    if (this.#listeners.size > 0) this.#share.start();
  }

  async #restore(): Promise<void> {
    const kept = await readBoard(this.race).catch(() => null);
    if (kept) this.#happens({ type: 'restored', ...kept });
  }

  #stop(): void {
    document.removeEventListener('visibilitychange', this.#onCameThrough);
    document.removeEventListener(CAME_THROUGH, this.#onCameThrough);
    this.#share.stop();
    this.state = { ...this.state, link: 'starting' };
  }

  #mine = () => whereOf(this.state.board);

  /** Takes an event while this page has the line. */
  #onLine = (event: ToldEvent): void => {
    const { board, link } = this.state;
    this.#happens(event);
    const isKnown = event.type === 'heard' && link === 'live';
    if (isKnown && event.now - this.#toldAtMs < TELL_HEARD_EVERY_MS) return;
    this.#toldAtMs = Date.now();
    this.#tell({ ...(event.type === 'change' ? whereOf(board) : this.#mine()), event });
  };

  /** Takes an event while another page has the line. */
  #onTold = (told: unknown): boolean => {
    if (!isTold(told)) return false;
    const event = takeTold(this.state.board, told);
    if (event) this.#happens(event);
    else if (Date.now() - this.#askedAtMs > ASK_EVERY_MS) {
      this.#askedAtMs = Date.now();
      this.#share.ask();
    }
    return true;
  };

  #answer = (wish: unknown): void => {
    if (!isWish(wish)) return this.#tell({ ...this.#mine(), event: { type: 'connecting' } });
    if (wish.isUrgent && this.state.link === 'lost') return this.#line.refresh();
    for (const event of answerTo(this.state, wish)) this.#tell({ ...this.#mine(), event });
  };

  #tell(told: Told): void {
    this.#share.tell(told);
  }

  /** A whole board brings only its first rows. This fetches as many as there were, for whoever was further down. */
  async #refill(rows: number): Promise<void> {
    for (let left = rows; (this.state.board?.rows.length ?? rows) < rows && left > 0; left -= PAGE_ROWS)
      await this.more();
  }

  #onCameThrough = (): void => {
    const { link, asOfMs } = this.state;
    if (document.visibilityState === 'hidden') return;
    const isSilent = link === 'live' && Date.now() - (asOfMs ?? 0) > DOUBTFUL_AFTER_MS;
    if (link === 'lost' || isSilent) this.refresh();
  };

  #happens(event: LiveEvent): void {
    const rowsBefore = this.state.board?.rows.length ?? 0;
    const linkBefore = this.state.link;
    this.state = liveStateReducer(this.state, event);
    const { board, asOfMs, link } = this.state;
    if (link !== linkBefore && link !== 'starting') document.dispatchEvent(new Event(CONNECTION_DOUBTED));
    if (isOfServer(event)) document.dispatchEvent(new Event(SERVER_HEARD));
    if (board && asOfMs !== null && this.#share.isHolding) this.#save({ board, heardAtMs: asOfMs }, hasNews(event));
    for (const listener of this.#listeners) listener();
    if (event.type === 'board' && this.#listeners.size > 0) void this.#refill(rowsBefore);
  }
}

/** News is kept soon. That the line still works is kept only now and then. */
const hasNews = ({ type }: LiveEvent) => type === 'board' || type === 'change' || type === 'page';

const isOfServer = ({ type }: LiveEvent) => type === 'board' || type === 'change' || type === 'heard';

const boards = new Map<string, LiveBoard>();

export function liveBoardOf(race: string): LiveBoard {
  const board = boards.get(race) ?? new LiveBoard(race);
  boards.set(race, board);
  return board;
}
