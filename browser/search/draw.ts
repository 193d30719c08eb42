import type { Piece } from '@/domain/search/snippet';

type Content = Node | string | undefined | false;

/** An element with what is in it. Without React, as the script of the search comes to pages that have none. */
export function el<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  fields: Partial<HTMLElementTagNameMap[Tag]> = {},
  ...content: Content[]
): HTMLElementTagNameMap[Tag] {
  const element = Object.assign(document.createElement(tag), fields);
  element.append(...(content.filter(Boolean) as (Node | string)[]));
  return element;
}

/** A text with its marks. */
export const pieces = (of: readonly Piece[]): (Node | string)[] =>
  of.map(([text, isMarked]) => (isMarked ? el('mark', {}, text) : text));
