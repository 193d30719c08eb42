import type { BrowserContext } from '@playwright/test';
import { translate, type Translator } from '@/e2e/people/translator';

/** What the browser itself reports where a journey took the network away. Nothing in it comes from our pages. */
export const NETWORK_GONE =
  /^Failed to load resource: net::ERR_(CONNECTION_(REFUSED|RESET|CLOSED)|EMPTY_RESPONSE|INTERNET_DISCONNECTED|CONTENT_LENGTH_MISMATCH|INCOMPLETE_CHUNKED_ENCODING|FAILED) /;

/** An answer that is an error on purpose, such as the page for unknown addresses. A query makes no difference. */
export const statusAt = (status: number, path: string) =>
  new RegExp(`^Failed to load resource: the server responded with a status of ${status} .*${path}(\\?.*)?$`);

/** The desk asks who is signed in, and the answer is: nobody. */
export const SIGNED_OUT = statusAt(401, '/api/desk/session');

/** The page asks for a lap of its own that a restored server does not have. */
export const LAP_UNKNOWN = statusAt(404, '/api/races/open/laps/[\\w-]+');

/** The page asks for a racer who is not on the board yet, or no longer. */
export const RACER_UNKNOWN = statusAt(404, '/api/races/open/racers/[\\w-]+');

/** Collects what pages report as errors. A journey that ends with an error has failed. */
export class Troubles {
  readonly #seen: string[] = [];
  readonly #expected: RegExp[] = [];
  #isOver = false;

  watch(context: BrowserContext): void {
    // Puts a translator to work on any journey: TRANSLATED=replace or TRANSLATED=move.
    const { TRANSLATED } = process.env;
    if (TRANSLATED) void translate(context, { does: TRANSLATED as Translator['does'] });
    context.on('console', (message) => {
      if (message.type() !== 'error' || this.#isOver) return;
      this.#seen.push(`${message.text()} at ${message.location().url}`);
    });
    context.on('weberror', (error) => {
      const { name, message, stack } = error.error();
      this.#seen.push(`uncaught at ${error.page()?.url()}: ${name} ${message} ${stack}`);
    });
  }

  /** The journey is over, and its server goes while pages are still open: what they say of that is no trouble. */
  end(): void {
    this.#isOver = true;
  }

  expect(...patterns: RegExp[]): void {
    this.#expected.push(...patterns);
  }

  unexpected(): string[] {
    return this.#seen.filter((trouble) => !this.#expected.some((pattern) => pattern.test(trouble)));
  }
}
