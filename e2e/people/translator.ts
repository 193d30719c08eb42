import type { BrowserContext } from '@playwright/test';

export type Translator = {
  /** What the translator does to a text: replaces it by another one, or moves it. Translators differ. */
  does?: 'replace' | 'move';
  /** What becomes of text that may be translated. Upper case can be seen, and most locators ignore it. */
  says?: 'same' | 'upper';
  /** False for extensions that ignore `translate="no"`. */
  heeds?: boolean;
};

/**
 * Does to pages what the translators of browsers do: each text that is there or comes is put into <font><font>, a
 * moment later. The words stay English, so that journeys find their way.
 */
export async function translate(context: BrowserContext, translator: Translator = {}): Promise<void> {
  await context.addInitScript(work, { does: 'replace', says: 'same', heeds: true, ...translator } as const);
}

/** Runs in the page. */
function work({ does, says, heeds }: Required<Translator>): void {
  const SKIPPED = `script, style, textarea, svg, font, select${heeds ? ', [translate=no], .notranslate' : ''}`;
  const words = (text: string) => (says === 'upper' ? text.toUpperCase() : text);
  const wrap = (text: Text) => {
    const [outer, inner] = [document.createElement('font'), document.createElement('font')];
    outer.append(inner);
    text.replaceWith(outer);
    const shown = does === 'move' ? text : new Text(text.data);
    shown.data = words(text.data);
    inner.append(shown);
  };
  const lookAt = (root: Node) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const text of texts)
      if (text.data.trim() !== '' && text.parentElement && !text.parentElement.closest(SKIPPED)) wrap(text);
  };
  const watch = () => {
    lookAt(document.body);
    // New text is translated a moment later, as the words have to be fetched.
    new MutationObserver(() => setTimeout(() => lookAt(document.body), 20)).observe(document.body, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', watch);
  else watch();
}
