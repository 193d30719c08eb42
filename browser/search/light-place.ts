import { findLit, lettersOf, parseLit, type Lit } from '@/domain/search/lit';
import { UNSEARCHED } from '@/domain/search/unsearched';

/** The letters of a page, and which text and which character of it each of them is. */
type Letters = { letters: string; nodes: Text[]; node: number[]; offset: number[] };

const BLOCK = ['p', 'li', 'dd', 'dt', 'td', 'th', 'figcaption', 'blockquote', 'pre', 'h2', 'h3', 'h4', 'div'].join();

/**
 * Lights the sentence that the address names, and goes there. Where it is gone, because the text was changed or
 * translated, the heading has to do; turn-pages has gone there already, and the browser has not.
 */
export function lightPlace(): void {
  const lit = parseLit(location.hash);
  const main = document.querySelector('main');
  if (!lit || !main || main.querySelector('mark.lit')) return;
  const marks = light(main, lit);
  const place = marks[0] ?? document.getElementById(lit.id);
  if (!place) return;
  showWhole(place);
  place.scrollIntoView({ block: marks.length > 0 ? 'center' : 'start', behavior: 'instant' });
  focusOn(place.closest<HTMLElement>(BLOCK) ?? place);
}

function light(main: Element, lit: Lit): HTMLElement[] {
  const heading = document.getElementById(lit.id);
  const found = lettersIn(main);
  const first = heading ? found.node.findIndex((index) => isAfter(heading, found.nodes[index]!)) : 0;
  const range = findLit(found.letters, lit, Math.max(0, first));
  return range ? wrap(found, range) : [];
}

const isAfter = (heading: Element, text: Text) =>
  Boolean(heading.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING);

function lettersIn(main: Element): Letters {
  const found: Letters = { letters: '', nodes: [], node: [], offset: [] };
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) => {
    if (node instanceof Element) return node.matches(UNSEARCHED) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
    return NodeFilter.FILTER_ACCEPT;
  });
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    const index = found.nodes.push(text) - 1;
    let offset = 0;
    for (const character of text.data) {
      for (const letter of lettersOf(character)) {
        found.letters += letter;
        for (let unit = 0; unit < letter.length; unit++) {
          found.node.push(index);
          found.offset.push(offset);
        }
      }
      offset += character.length;
    }
  }
  return found;
}

/** One mark for each text that the sentence runs through: bold words and links have texts of their own. */
function wrap({ nodes, node, offset }: Letters, [start, end]: [number, number]): HTMLElement[] {
  const [first, last] = [node[start]!, node[end - 1]!];
  return nodes.slice(first, last + 1).flatMap((text, index) => {
    const from = index === 0 ? offset[start]! : 0;
    const to = first + index === last ? afterCharacter(text.data, offset[end - 1]!) : text.length;
    if (!text.data.slice(from, to).trim()) return [];
    const range = document.createRange();
    range.setStart(text, from);
    range.setEnd(text, to);
    const mark = Object.assign(document.createElement('mark'), { className: 'lit' });
    range.surroundContents(mark);
    return [mark];
  });
}

const afterCharacter = (text: string, at: number) => at + String.fromCodePoint(text.codePointAt(at)!).length;

/** What was never near the screen has a guessed height (styles/later.css), and would push the place away as it grows. */
function showWhole(place: Element): void {
  place.closest('details')?.setAttribute('open', '');
  for (const block of document.querySelectorAll<HTMLElement>('[data-report-body] > *')) {
    block.style.contentVisibility = 'visible';
    if (block.contains(place)) break;
  }
}

/** Whoever hears the page goes on from there. */
function focusOn(block: HTMLElement): void {
  block.tabIndex = -1;
  block.style.outline = 'none';
  block.focus({ preventScroll: true });
}
