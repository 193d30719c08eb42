import { channelNamed } from '@/storage/channel';
import { attention, type Attention } from './attention';
import { isTabMessage, type TabMessage } from './tab-message';

/**
 * The name of locks and messages. Count it up when pages speak in another way: versions with another name share
 * nothing.
 */
const NAME = 'daypass-tabs-1';
/** A page that was hidden only for a moment keeps what it has, as long as no other page wants it. */
export const UNSEEN_LIMIT_MS = 60_000;
/** The server gives a sign of life every 12 s, and the page that holds passes it on. */
export const SILENCE_LIMIT_MS = 15_000;
/** A running page answers at once. A frozen one, or one that is busy for this long, is not waited for. */
export const ANSWER_LIMIT_MS = 2_000;
/** Spreads the pages, so that not all take over in the same instant. */
const SPREAD_MS = 500;

export type LeaderTask = {
  /** From now on this page asks the server for all pages. */
  hold(): void;
  /** This page no longer asks. It closes what it has open at once, as it may be about to freeze. */
  letGo(): void;
  /**
   * Takes what the page that holds tells. False where it makes no sense, for instance from a page of another version of
   * the app.
   */
  hear(told: unknown): boolean;
  /** Another page is being looked at. Tell it what it has to know, and something in any case. */
  answer(wish: unknown): void;
  /** What this page wants to know. */
  wish(): unknown;
  /** Nobody looks at this page. It neither asks nor hears until somebody does. */
  rest(): void;
};

type Channel = Pick<BroadcastChannel, 'postMessage' | 'onmessage' | 'close'>;
export type Browser = {
  attention: Attention;
  /** Missing where the page has no secure context. */
  locks: Pick<LockManager, 'request'> | undefined;
  /** Null where this site has no channels. */
  openChannel: (name: string) => Channel | null;
};

/** Read only when sharing begins: pages are drawn in the build too, where none of this exists. */
const thisBrowser: Browser = {
  attention,
  get locks() {
    // The type claims that it is always there.
    return navigator.locks as LockManager | undefined;
  },
  openChannel: channelNamed,
};

/**
 * Of all pages of this browser with the same key, one asks the server and tells the others: over HTTP/1.1 they have
 * only six connections together. The page that asks "holds". It is being looked at, or was a moment ago and nobody
 * looks at another page. It holds a lock, so that the next page follows when it is closed or crashes. If it falls
 * silent, another page takes the lock from it.
 */
export class TabLeader {
  #role: 'resting' | 'listening' | 'waiting' | 'holding' = 'resting';
  #isAlone = false;
  #channel: Channel | undefined;
  #turn: AbortController | undefined;
  /** Since when the page that holds has held. Late messages of an earlier one are older than that. */
  #sinceMs = 0;
  #doubt: ReturnType<typeof setTimeout> | undefined;
  #unseen: ReturnType<typeof setTimeout> | undefined;
  #unwatch: (() => void) | undefined;

  constructor(
    readonly key: string,
    private readonly task: LeaderTask,
    private readonly browser: Browser = thisBrowser,
  ) {}

  get isHolding(): boolean {
    return this.#role === 'holding';
  }

  start(): void {
    this.#unwatch?.();
    this.#isAlone ||= !this.browser.locks;
    this.#unwatch = this.browser.attention.watch(this.#onLook);
    if (this.browser.attention.isSeen()) this.#join();
  }

  stop(): void {
    this.#unwatch?.();
    this.#leave();
  }

  /** Tells all other pages. Only the page that holds does so. */
  tell(what: unknown): void {
    if (this.isHolding) this.#post({ type: 'told', sinceMs: this.#sinceMs, what });
  }

  /** Asks the page that holds. If it does not answer, this one takes over. */
  ask(): void {
    if (this.#role !== 'waiting') return;
    this.#post({ type: 'wanted', wish: this.task.wish() });
    this.#doubtAfter(ANSWER_LIMIT_MS + Math.random() * SPREAD_MS, this.#takeOver);
  }

  #join(): void {
    clearTimeout(this.#unseen);
    if (this.isHolding) return;
    if (!this.#isAlone) this.#openChannel();
    if (this.#isAlone) return this.#hold();
    this.#role = 'waiting';
    if (!this.#turn) this.#queueUp();
    this.ask();
  }

  #openChannel(): void {
    if (this.#channel) return;
    const channel = this.browser.openChannel(NAME);
    if (!channel) return void (this.#isAlone = true);
    channel.onmessage = ({ data }: MessageEvent<unknown>) => isTabMessage(data) && this.#onMessage(data);
    this.#channel = channel;
  }

  #queueUp(isStealing = false): void {
    const turn = (this.#turn = new AbortController());
    const { signal } = turn;
    const held = () =>
      signal.aborted
        ? undefined
        : new Promise<void>((done) => {
            signal.addEventListener('abort', () => done());
            this.#hold();
          });
    this.browser
      .locks!.request(`${NAME} ${this.key}`, isStealing ? { steal: true } : { signal }, held)
      .catch(() => turn === this.#turn && this.#onTurnLost());
  }

  #onTurnLost(): void {
    this.#turn = undefined;
    if (this.isHolding) {
      // Another page thought this one dead.
      this.#role = 'listening';
      this.task.letGo();
      if (this.browser.attention.isSeen()) this.#join();
    } else {
      // The browser has locks but does not give them, for instance where storage is forbidden.
      this.#goAlone();
    }
  }

  #takeOver = (): void => {
    this.#turn?.abort();
    this.#queueUp(true);
    this.#doubtAfter(ANSWER_LIMIT_MS, () => this.#goAlone());
  };

  #goAlone(): void {
    this.#isAlone = true;
    this.#rest();
    if (this.browser.attention.isSeen()) this.#join();
  }

  #hold(): void {
    clearTimeout(this.#doubt);
    this.#role = 'holding';
    this.#sinceMs = Math.max(Date.now(), this.#sinceMs + 1);
    this.task.hold();
  }

  #letGo(): void {
    const wasHolding = this.isHolding;
    clearTimeout(this.#doubt);
    this.#role = 'listening';
    this.#turn?.abort();
    this.#turn = undefined;
    if (wasHolding) this.task.letGo();
  }

  #leave(): void {
    clearTimeout(this.#unseen);
    this.#letGo();
    this.#channel?.close();
    this.#channel = undefined;
    this.#sinceMs = 0;
    this.#role = 'resting';
  }

  #rest = (): void => {
    this.#leave();
    this.task.rest();
  };

  #onLook = (look: 'seen' | 'unseen' | 'gone'): void => {
    clearTimeout(this.#unseen);
    if (look === 'seen') return this.#join();
    if (this.#role === 'resting') return;
    if (look === 'gone' || this.#isAlone) return this.#rest();
    if (this.isHolding) this.#post({ type: 'unseen' });
    else this.#letGo();
    this.#unseen = setTimeout(this.#rest, UNSEEN_LIMIT_MS);
  };

  #onMessage(message: TabMessage): void {
    const { isSeen } = this.browser.attention;
    const isMine = message.key === this.key;
    if (message.type === 'told') {
      if (!isMine || this.isHolding || message.sinceMs < this.#sinceMs) return;
      this.#sinceMs = message.sinceMs;
      if (this.#role === 'waiting') this.#doubtAfter(SILENCE_LIMIT_MS, () => this.ask());
      return this.task.hear(message.what) ? undefined : this.#goAlone();
    }
    if (message.type === 'unseen') {
      if (isSeen()) this.#post({ type: 'wanted', wish: this.task.wish() });
      return;
    }
    if (!this.isHolding) return;
    if (isMine) this.task.answer(message.wish);
    if (isSeen()) return;
    // Somebody looks at another page: with the same key it takes over, with another key it needs the connections.
    if (isMine) this.#letGo();
    else this.#rest();
  }

  #doubtAfter(ms: number, then: () => void): void {
    clearTimeout(this.#doubt);
    this.#doubt = setTimeout(then, ms);
  }

  #post(message: WithoutKey<TabMessage>): void {
    this.#channel?.postMessage({ ...message, key: this.key });
  }
}

type WithoutKey<T> = T extends unknown ? Omit<T, 'key'> : never;
