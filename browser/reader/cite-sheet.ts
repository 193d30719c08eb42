import { idOfHash } from '@/domain/read-percent';
import * as words from '@/generated/words/report-end';
import { isPlain } from './inner-link';

const ID = 'cite';

/**
 * Opens a source on the spot, as definitions do. The page holds each source once, in the list at its end; the sheet gets
 * a copy of its entry. Without scripts the number stays a link to that list.
 */
export function openCites(): void {
  document.addEventListener('click', (event) => {
    const cite = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.cite') : null;
    const source = cite && document.getElementById(idOfHash(cite.hash));
    if (!source || !isPlain(event) || !('popover' in cite)) return;
    event.preventDefault();
    open(cite, source);
  });
}

function open(cite: HTMLAnchorElement, source: Element): void {
  document.getElementById(ID)?.remove();
  const sheet = element('div', { id: ID, className: 'sheet', popover: 'auto', role: 'dialog', tabIndex: -1 });
  const title = element('p', {
    id: `${ID}-name`,
    className: 'panel-title',
    textContent: words.sourceAt({ sign: cite.textContent }),
  });
  const copy = element('p', {});
  copy.append(...source.cloneNode(true).childNodes);
  const all = element('a', { href: '#sources', textContent: words.allSources });
  const last = element('p', { className: 'small' });
  last.append(all);
  sheet.setAttribute('aria-labelledby', title.id);
  sheet.append(title, copy, last);
  // It leaves with the page.
  cite.closest('article')!.append(sheet);
  // Safari gives no focus to a link that is tapped. The browser gives the focus back to it when the sheet is closed.
  cite.focus({ preventScroll: true });
  sheet.showPopover();
  sheet.focus();
}

const element = <Name extends 'a' | 'div' | 'p'>(name: Name, fields: Partial<HTMLElementTagNameMap[Name]>) =>
  Object.assign(document.createElement(name), fields);
