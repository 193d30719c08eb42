import { sentenceParts } from '@/words/sentence-parts';

/**
 * Writes a sentence into an element, so that translators leave numbers and names as they are. It writes nothing where
 * the words are the same: the text on the screen may be a translation of them.
 */
export function putWords(element: HTMLElement | null, words: string, names: readonly string[] = []): void {
  if (!element || element.dataset.words === words) return;
  element.dataset.words = words;
  element.replaceChildren(
    ...sentenceParts(words, names).map((part, index) => {
      if (index % 2 === 0) return part;
      const exact = document.createElement('bdi');
      exact.translate = false;
      exact.textContent = part;
      return exact;
    }),
  );
}
