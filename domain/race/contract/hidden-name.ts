/** Stands in the API for a name that an official has yet to check. Pages put it into words of their own. */
export const HIDDEN_NAME = 'Name being checked';
