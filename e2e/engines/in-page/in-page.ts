import type { Target } from '../target';
import { aim } from './aim';
import { find } from './find';

/** What a page answers to a visitor. Bundled into one script, which goes into each document that is asked. */
export const inPage = {
  aim,
  count: (target: Target) => find(target).length,
  texts: (target: Target) => find(target).map((element) => element.innerText.trim()),
  value: (target: Target) => find(target).map((element) => (element as HTMLInputElement).value),
  attribute: (target: Target, name: string) => find(target).map((element) => element.getAttribute(name)),
  /** Whether the focus is on it. */
  hasFocus: (target: Target) => find(target).includes(document.activeElement as HTMLElement),
  /** Puts the focus there, as assistive technology does; for fields, with what is written selected. */
  focus(target: Target) {
    const [element] = find(target);
    if (!element) return false;
    element.focus();
    if (element instanceof HTMLInputElement) element.select();
    return document.activeElement === element;
  },
};

export type InPage = typeof inPage;

/** What the document has reported as errors since the first question, which comes as soon as it is there. */
const troubles: string[] = [];
addEventListener('error', ({ message, filename }) => troubles.push(`uncaught: ${message} at ${filename}`));
addEventListener('unhandledrejection', ({ reason }) => troubles.push(`unhandled rejection: ${String(reason)}`));
const original = console.error.bind(console);
console.error = (...all: unknown[]) => {
  troubles.push(`console: ${all.map(String).join(' ')}`);
  original(...all);
};

Object.assign(globalThis, { inPage: { ...inPage, takeTroubles: () => troubles.splice(0) } });
