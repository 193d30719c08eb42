import { addressOf } from '@/domain/api/address';
import { LIVE } from '@/domain/api/addresses';
import { placeOf } from '@/domain/race/board/place';
import { wholeChange } from '@/domain/race/board/waiting-change';
import type { Board, BoardChange } from '@/domain/race/contract/board';
import { isBoard, isBoardChange, isShortChange } from '@/domain/race/contract/board-outline';
import type { Guard } from '@/domain/outline';
import { boardPoller } from './board-poll';
import type { StreamEvent } from './event-text';
import type { ToldEvent } from './told';
import { readStream } from './open-stream';
import { reconnectPauseMs } from './reconnect-pause';

const POLL_EVERY_MS = 5_000;
/** Where streams are blocked, a stream is tried again after this many polls. */
const POLLS_BEFORE_STREAM = 60;

type Listening = { board: () => Board | null; onEvent: (event: ToldEvent) => void };

/** The line from this page to the server, for one race: a stream, or polls where streams are held back. */
export class RaceLine {
  readonly #poll: ReturnType<typeof boardPoller>;
  readonly #address: string;
  #line: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #losses = 0;
  /** What came could not be read: the next question asks for a whole board. */
  #isDoubtful = false;

  constructor(
    readonly race: string,
    private readonly listening: Listening,
  ) {
    this.#poll = boardPoller(race);
    this.#address = addressOf(LIVE, { race }, { waiting: 'changes' });
  }

  refresh(): void {
    this.#losses = 0;
    void this.#connect();
  }

  hangUp(): void {
    this.#line?.abort();
    this.#line = undefined;
    clearTimeout(this.#timer);
  }

  async #connect(): Promise<void> {
    this.hangUp();
    const line = (this.#line = new AbortController());
    const { onEvent, board } = this.listening;
    onEvent({ type: 'connecting' });
    const known = this.#isDoubtful ? null : placeOf(board());
    const hearing = {
      onEvent: (event: StreamEvent) => line === this.#line && this.#hear(event),
      onSignOfLife: () => line === this.#line && onEvent({ type: 'heard', now: Date.now() }),
    };
    const { why, retryAfterMs } = await readStream(this.#address, known, hearing, line.signal);
    if (line !== this.#line) return;
    if (why === 'blocked') return this.#pollForAWhile(line);
    this.#lose(retryAfterMs);
  }

  #hear({ name, data }: StreamEvent): void {
    const { onEvent } = this.listening;
    try {
      const now = Date.now();
      const json: unknown = JSON.parse(data);
      if (name === 'board') onEvent({ type: 'board', board: sure(isBoard, json), now });
      if (name === 'change') onEvent({ type: 'change', change: this.#whole(json), now });
      this.#isDoubtful = false;
      this.#losses = 0;
    } catch (error) {
      this.#isDoubtful = true;
      throw error;
    }
  }

  /** A server of an earlier version sends whole changes. */
  #whole(json: unknown): BoardChange {
    const change = isBoardChange(json) ? json : wholeChange(sure(isShortChange, json), this.listening.board());
    return change ?? broken();
  }

  /** Polls while something on the way holds streams back or the line is dead. The answers show which. */
  async #pollForAWhile(line: AbortController): Promise<void> {
    for (let polls = 0; polls < POLLS_BEFORE_STREAM; polls++) {
      const answer = await this.#poll(line.signal);
      if (line !== this.#line) return;
      if (answer === null) return this.#lose(null);
      const now = Date.now();
      const isNews = answer !== 'same' && !isOlder(answer, this.listening.board());
      this.listening.onEvent(isNews ? { type: 'board', board: answer, now } : { type: 'heard', now });
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
    this.listening.onEvent({ type: 'lost', retryInMs });
  }
}

/** A shared cache, or another instance, may be a second behind what this page has seen. */
function isOlder(board: Board, known: Board | null): boolean {
  return known?.epoch !== undefined && known.epoch === board.epoch && board.version < known.version;
}

function sure<T>(isRight: Guard<T>, value: unknown): T {
  return isRight(value) ? value : broken();
}

function broken(): never {
  throw new TypeError('The stream brought something else than a board.');
}
