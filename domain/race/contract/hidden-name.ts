/** Stand in the API for names that not everybody may see. Pages put them into words of their own. */
export const NAME_TO_CHECK = 'Name being checked';
/** An official has hidden the name. The racer keeps place and times. */
export const NAME_HIDDEN = 'Name hidden';

export const isHiddenName = (name: string): boolean => name === NAME_TO_CHECK || name === NAME_HIDDEN;
