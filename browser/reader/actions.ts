import { install } from '@/browser/install/install-prompt';
import * as words from '@/generated/words/reader-says';
import { copyText } from '@/browser/page/copy-text';
import { isUpdateWaiting } from './watch-copy';
import { say } from './say';

/** Buttons anywhere on the page, by their `data-do`. */
const actions: Record<string, (button: HTMLElement) => void | Promise<void>> = {
  async 'copy-code'(button) {
    const code = button.closest('figure')!.querySelector('code')!;
    if (await copyText(code.textContent)) return say(words.codeCopied);
    getSelection()?.selectAllChildren(code);
    say(words.codeSelected);
  },
  async 'copy-text'({ dataset }) {
    const text = dataset.text!;
    say((await copyText(text)) ? words.copied : text);
  },
  async share() {
    const url = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href;
    if (navigator.share) return navigator.share({ title: document.title, url }).catch(() => undefined);
    say((await copyText(url)) ? words.addressCopied : url);
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
