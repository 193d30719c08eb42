import type { Target } from '@/e2e/engines/target';
import { aim } from './aim';
import { find } from './find';

/** How a page answers a visitor. Bundled into one script, which goes into each document that is asked. */
export const inPage = {
  aim,
  count: (target: Target) => find(target).length,
  texts: (target: Target) => find(target).map((element) => element.innerText.trim()),
  value: (target: Target) => find(target).map((element) => (element as HTMLInputElement).value),
  attribute: (target: Target, name: string) => find(target).map((element) => element.getAttribute(name)),
  /** Whether the target has the focus. */
  hasFocus: (target: Target) => find(target).includes(document.activeElement as HTMLElement),
  /** Replaces what stands in a field, with the events of typing. */
  write(target: Target, text: string) {
    const [element] = find(target);
    if (!(element instanceof HTMLInputElement) || element.disabled) return false;
    element.focus();
    element.select();
    // Typing key by key would take many round trips. All engines have this command, though no standard does.
    return document.execCommand('insertText', false, text);
  },
};

export type InPage = typeof inPage;

/** What the document has reported as errors since the first question, which comes as soon as the document is there. */
const troubles: string[] = [];
addEventListener('error', ({ message, filename }) => troubles.push(`uncaught: ${message} at ${filename}`));
addEventListener('unhandledrejection', ({ reason }) => troubles.push(`unhandled rejection: ${String(reason)}`));
const original = console.error.bind(console);
console.error = (...all: unknown[]) => {
  troubles.push(`console: ${all.map(String).join(' ')}`);
  original(...all);
};

Object.assign(globalThis, { inPage: { ...inPage, takeTroubles: () => troubles.splice(0) } });
