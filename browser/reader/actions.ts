import { isUpdateWaiting, takeUpdate } from './keep-copy';
import { say } from './say';

/** Buttons anywhere on the page, by their `data-do`. */
const actions: Record<string, (button: HTMLElement) => void | Promise<void>> = {
  async 'copy-code'(button) {
    const code = button.closest('figure')?.querySelector('code')?.textContent ?? '';
    say((await copy(code)) ? 'Code copied.' : 'This browser does not let a page copy: select the code and copy it.');
  },
  async share() {
    const url = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href;
    if (navigator.share) return navigator.share({ title: document.title, url }).catch(() => undefined);
    say((await copy(url)) ? 'Address copied.' : url);
  },
  print() {
    window.print();
  },
  'to-top'() {
    scrollTo({ top: 0 });
    document.querySelector('main')?.focus({ preventScroll: true });
  },
};

export function enableActions(): void {
  document.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : null;
    const button = target?.closest<HTMLElement>('[data-do]');
    if (button) void actions[button.dataset.do!]?.(button);
    // Whoever follows a link in a sheet wants to see where it leads, not the sheet on top of it.
    target?.closest('a[href]')?.closest<HTMLElement>(':popover-open')?.hidePopover();
    // A tap on the pill takes a waiting version at once; otherwise the pill leads to /offline like any link.
    if (target?.closest('[data-pill-link]') && isUpdateWaiting()) {
      event.preventDefault();
      void takeUpdate().then(() => location.reload());
    }
  });
}

/** Pages opened over plain http from another machine have no clipboard; the old way still works there. */
async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = Object.assign(document.createElement('textarea'), { value: text });
    document.body.append(area);
    area.select();
    const copied = document.execCommand('copy');
    area.remove();
    return copied;
  }
}
