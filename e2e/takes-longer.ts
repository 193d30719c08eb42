/* What takes longer than an expectation waits by itself (playwright.config.ts), and why. */

/** Every page is fetched and checked meanwhile. */
export const WHOLE_COPY = { timeout: 30_000 };

/** By then a new version has been noticed, fetched and stored. */
export const NEW_VERSION = { timeout: 30_000 };

/** Chromium waits a second before a new version takes over. A busy machine waits longer. */
export const TAKEN_OVER = { timeout: 20_000 };

/** What could not be sent is tried again after pauses that grow. */
export const SENT_AGAIN = { timeout: 40_000 };

/** The page asks the server again only after a pause. */
export const ASKED_AGAIN = { timeout: 20_000 };
