import { HIDDEN_NAME } from '@/domain/race/contract/hidden-name';
import * as words from '@/generated/words/hidden-name';

/** The name of a racer as a page shows it. Where a name is still being checked, the language of the page says so. */
export const shownName = (name: string): string => (name === HIDDEN_NAME ? words.nameBeingChecked : name);
