/* Why a question or a write has no answer: the codes of a problem whose `status` is null. They are kept with entries. */

/** No answer came. */
export const NO_CONNECTION = 'no-connection';
/** Something else answered than our server. */
export const NOT_OURS = 'not-ours';
