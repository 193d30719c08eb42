/** Behind a shared cache ten thousand readers then cost one request a second. */
export const PUBLIC_SECOND = 'public, max-age=1';
