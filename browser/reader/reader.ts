// The script of every page: a few kilobytes that do what a reader needs at once, without React.
import { PAGE_TURNED } from '../router-slot';
import { enableActions } from './actions';
import { enableAppearance } from './appearance';
import { showPill, watchConnection } from './connection';
import { keepCopy } from './keep-copy';
import { enableFilter, markLists } from './lists';
import { followReading } from './read';
import { turnPages } from './turn-pages';

function onPage(): void {
  showPill();
  markLists();
  enableFilter();
  followReading();
}

turnPages();
enableActions();
enableAppearance();
onPage();
document.addEventListener(PAGE_TURNED, onPage);

// The copy and the probe wait until the page is complete: the words come first.
const complete = () => {
  watchConnection();
  keepCopy();
};
if (document.readyState === 'complete') complete();
else addEventListener('load', complete, { once: true });
