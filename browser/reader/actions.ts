import { install } from '@/browser/install/install-prompt';
import * as words from '@/generated/words/reader-says';
import { isUpdateWaiting } from './watch-copy';
import { say } from './say';

/** Buttons anywhere on the page, by their `data-do`. */
const actions: Record<string, (button: HTMLElement) => void | Promise<void>> = {
  async 'copy-code'(button) {
    const code = button.closest('figure')!.querySelector('code')!;
    if (await copy(code.textContent)) return say(words.codeCopied);
    getSelection()?.selectAllChildren(code);
    say(words.codeSelected);
  },
  async 'copy-text'({ dataset }) {
    const text = dataset.text!;
    say((await copy(text)) ? words.copied : text);
  },
  async share() {
    const url = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href;
    if (navigator.share) return navigator.share({ title: document.title, url }).catch(() => undefined);
    say((await copy(url)) ? words.addressCopied : url);
  },
  install,
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
    // A tap on the pill takes a waiting version at once. Otherwise the pill leads to /offline like any link.
    if (target?.closest('[data-pill-link]') && isUpdateWaiting()) {
      event.preventDefault();
      location.reload();
    }
  });
}

/**
 * Copies in the old way first: its answer is there within the tap. The clipboard interface has to ask the browser while
 * the worker starts, and does not exist for pages that came over plain http from another machine.
 */
async function copy(text: string): Promise<boolean> {
  let isGiven = false;
  const give = (event: ClipboardEvent) => {
    event.clipboardData!.setData('text/plain', text);
    event.preventDefault();
    isGiven = true;
  };
  document.addEventListener('copy', give);
  const isCopied = document.execCommand('copy');
  document.removeEventListener('copy', give);
  if (isCopied && isGiven) return true;
  return navigator.clipboard
    ? navigator.clipboard.writeText(text).then(
        () => true,
        () => false,
      )
    : false;
}
