import { NAME_HIDDEN, NAME_TO_CHECK } from '@/domain/race/contract/hidden-name';
import * as words from '@/generated/words/hidden-name';

/** The name of a racer as a page shows it. Where not everybody may see it, the language of the page says so. */
export function shownName(name: string): string {
  if (name === NAME_TO_CHECK) return words.nameBeingChecked;
  return name === NAME_HIDDEN ? words.nameHidden : name;
}
