/** A second: ten thousand readers behind a shared cache are one reader here. */
export const PUBLIC_SECOND = 'public, max-age=1';
