import { HIDDEN_NAME } from '@/domain/race/contract/hidden-name';
import * as words from '@/generated/words/hidden-name';

/** The name of a racer as a page shows it: one that is still being checked is said so in the language of the page. */
export const shownName = (name: string): string => (name === HIDDEN_NAME ? words.nameBeingChecked : name);
