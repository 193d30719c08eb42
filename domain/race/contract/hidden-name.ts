/** What the API says in place of a name that an official has not looked at yet. Pages put it into words of their own. */
export const HIDDEN_NAME = 'Name being checked';
