/* Why a try says nothing about the write: the codes of a problem whose `status` is null. */

/** No answer came. */
export const NO_CONNECTION = 'no-connection';
/** Something else answered than our server. */
export const NOT_OURS = 'not-ours';
