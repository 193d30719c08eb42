import type { Element, Root } from 'hast';
import { FIRST_WORDS } from '@/domain/content/first-words';

/** How many blocks of a report the first frame shows (styles/first.css). */
const BLOCKS_SHOWN = 2;

/**
 * Gives the id FIRST_WORDS to the last block that the first frame shows, so that a browser can wait for it. A frame
 * without the words would come sooner, but the words much later (components/frame/page-lead.tsx). A block that has an
 * id already, or is a component, stays as it is. Then the nearest other block is marked: first those before it, then
 * those after.
 */
export function markFirstWords() {
  return (body: Root): void => {
    const blocks = body.children.filter(({ type }) => type === 'element' || type === 'mdxJsxFlowElement');
    const [shown, later] = [blocks.slice(0, BLOCKS_SHOWN).toReversed(), blocks.slice(BLOCKS_SHOWN)];
    const block = [...shown, ...later].find((each): each is Element => each.type === 'element' && !each.properties.id);
    if (block) block.properties.id = FIRST_WORDS;
  };
}
