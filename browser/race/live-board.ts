import { isBoard, isBoardChange } from '@/domain/race/board-outline';
import type { Guard } from '@/domain/race/outline';
import { readBoard } from '@/storage/board-table';
import { CAME_THROUGH } from '../page-events';
import { askApi } from './ask-api';
import { boardPoller } from './board-poll';
import { boardSaver } from './board-saver';
import type { StreamEvent } from './event-text';
import { liveState, startingState, type LiveEvent, type LiveState } from './live-state';
import { readStream } from './open-stream';
import { reconnectPauseMs } from './reconnect-pause';

const POLL_EVERY_MS = 5_000;
/** Where streams are blocked, one is tried again after so many polls. */
const POLLS_BEFORE_STREAM = 60;
/** A phone in a pocket needs no stream; one that is only looked away from for a moment keeps it. */
const HIDDEN_LIMIT_MS = 60_000;
/** Timers stand still in a page that was frozen: a line that was silent for so long is opened anew. */
const DOUBTFUL_AFTER_MS = 20_000;
const PAGE_ROWS = 500;
/** How long a shared cache may answer with one board (contract). */
const CACHED_FOR_MS = 1_000;

/** The board of one race, from this phone at once and then live, for everything on this page that shows it. */
export class LiveBoard {
  state: LiveState = startingState;
  readonly #listeners = new Set<() => void>();
  readonly #saver = boardSaver();
  readonly #poll: ReturnType<typeof boardPoller>;
  #line: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #hidden: ReturnType<typeof setTimeout> | undefined;
  #losses = 0;
  /** What came could not be read: ask for a whole board next. */
  #isDoubtful = false;

  constructor(readonly race: string) {
    this.#poll = boardPoller(race);
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    if (this.#listeners.size === 1) this.#start();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.#stop();
    };
  };

  refresh = (): void => {
    this.#losses = 0;
    void this.#connect();
  };

  /** Fetches the rows after the last one. What a cache between us holds may be older than the stream: asked again. */
  more = async (): Promise<void> => {
    for (let tries = 0; tries < 3 && this.state.board?.next; tries++) {
      const { next } = this.state.board;
      const path = `/api/races/${this.race}/board?limit=${PAGE_ROWS}&after=${encodeURIComponent(next)}`;
      const asked = await askApi(path, isBoard);
      if (!asked.ok) return;
      const { board } = this.state;
      if (board?.next === next && asked.value.version >= board.version)
        return this.#happens({ type: 'page', page: asked.value });
      await new Promise((done) => setTimeout(done, CACHED_FOR_MS));
    }
  };

  #start(): void {
    document.addEventListener('visibilitychange', this.#onVisibility);
    document.addEventListener(CAME_THROUGH, this.#onCameThrough);
    addEventListener('pagehide', this.#saver.now);
    void this.#begin();
  }

  /** The kept board first: then the stream goes on from it. */
  async #begin(): Promise<void> {
    const kept = this.state.board ? null : await readBoard(this.race).catch(() => null);
    if (kept) this.#happens({ type: 'restored', ...kept });
    if (this.#listeners.size > 0) void this.#connect();
  }

  #stop(): void {
    document.removeEventListener('visibilitychange', this.#onVisibility);
    document.removeEventListener(CAME_THROUGH, this.#onCameThrough);
    removeEventListener('pagehide', this.#saver.now);
    this.#hangUp();
    this.#saver.now();
    this.state = { ...this.state, link: 'starting' };
  }

  #hangUp(): void {
    this.#line?.abort();
    this.#line = undefined;
    clearTimeout(this.#timer);
    clearTimeout(this.#hidden);
  }

  async #connect(): Promise<void> {
    this.#hangUp();
    const line = (this.#line = new AbortController());
    this.#happens({ type: 'connecting' });
    const known = this.#isDoubtful ? null : (this.state.board?.version ?? null);
    const hearing = {
      onEvent: (event: StreamEvent) => line === this.#line && this.#hear(event),
      onSignOfLife: () => line === this.#line && this.#happens({ type: 'heard', now: Date.now() }),
    };
    const { why, retryAfterMs } = await readStream(`/api/races/${this.race}/live`, known, hearing, line.signal);
    if (line !== this.#line) return;
    if (why === 'blocked') return this.#keepPolling(line);
    this.#lose(retryAfterMs);
  }

  #hear({ name, data }: StreamEvent): void {
    try {
      const now = Date.now();
      const json: unknown = JSON.parse(data);
      const rowsBefore = this.state.board?.rows.length ?? 0;
      if (name === 'board') this.#happens({ type: 'board', board: sure(isBoard, json), now });
      if (name === 'change') this.#happens({ type: 'change', change: sure(isBoardChange, json), now });
      if (name === 'board') void this.#refill(rowsBefore);
      this.#isDoubtful = false;
      this.#losses = 0;
    } catch (error) {
      this.#isDoubtful = true;
      throw error;
    }
  }

  /** A board that begins anew has its first rows only; whoever was further down is brought back there. */
  async #refill(rows: number): Promise<void> {
    for (let left = rows; (this.state.board?.rows.length ?? rows) < rows && left > 0; left -= PAGE_ROWS)
      await this.more();
  }

  /** Something between us holds streams back, or the line is dead: asking shows which. */
  async #keepPolling(line: AbortController): Promise<void> {
    for (let polls = 0; polls < POLLS_BEFORE_STREAM; polls++) {
      const answer = await this.#poll();
      if (line !== this.#line) return;
      if (answer === null) return this.#lose(null);
      const now = Date.now();
      this.#happens(answer === 'same' ? { type: 'heard', now } : { type: 'board', board: answer, now });
      this.#losses = 0;
      await new Promise((done) => (this.#timer = setTimeout(done, POLL_EVERY_MS)));
      if (line !== this.#line) return;
    }
    void this.#connect();
  }

  #lose(askedMs: number | null): void {
    this.#line = undefined;
    const retryInMs = Math.max(reconnectPauseMs(++this.#losses, Math.random()), askedMs ?? 0);
    this.#timer = setTimeout(() => void this.#connect(), retryInMs);
    this.#happens({ type: 'lost', retryInMs });
  }

  #onVisibility = (): void => {
    clearTimeout(this.#hidden);
    if (document.visibilityState === 'hidden') {
      this.#hidden = setTimeout(() => {
        this.#hangUp();
        this.#happens({ type: 'lost', retryInMs: null });
      }, HIDDEN_LIMIT_MS);
      return;
    }
    this.#onCameThrough();
  };

  #onCameThrough = (): void => {
    const { link, asOfMs } = this.state;
    const isSilent = link === 'live' && Date.now() - (asOfMs ?? 0) > DOUBTFUL_AFTER_MS;
    if (document.visibilityState !== 'hidden' && (link === 'lost' || isSilent)) this.refresh();
  };

  #happens(event: LiveEvent): void {
    this.state = liveState(this.state, event);
    const { board, asOfMs } = this.state;
    if (board && asOfMs !== null) this.#saver.note({ board, heardAtMs: asOfMs }, hasNews(event));
    for (const listener of this.#listeners) listener();
  }
}

function sure<T>(isRight: Guard<T>, value: unknown): T {
  if (isRight(value)) return value;
  throw new TypeError('The stream brought something else than a board.');
}

/** What the phone has to keep soon; that the line still works is kept with the next news, or when the page goes. */
const hasNews = ({ type }: LiveEvent) => type === 'board' || type === 'change' || type === 'page';

const boards = new Map<string, LiveBoard>();

export function liveBoardOf(race: string): LiveBoard {
  const board = boards.get(race) ?? new LiveBoard(race);
  boards.set(race, board);
  return board;
}
