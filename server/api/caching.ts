/** Behind a shared cache ten thousand readers then cost one request a second. */
export const PUBLIC_SECOND = 'public, max-age=1';

/**
 * For boards where phones poll. A shared cache asks for a new one once a second, and gives out the last one meanwhile, so
 * that no phone waits for it. A board is two seconds old at most, three where
 * the cache counts whole seconds.
 */
export const POLLED_SECOND = 'public, max-age=1, s-maxage=1, stale-while-revalidate=1';
