/* The codes of a problem whose `status` is null. Entries keep them, so they cannot be renamed. */

/** No answer came. */
export const NO_CONNECTION = 'no-connection';
/** Something else than our server answered. */
export const NOT_OURS = 'not-ours';
