import { queryAllByLabelText, queryAllByRole } from '@testing-library/dom';
import type { Target, Words } from '@/e2e/engines/target';

/** All elements that a target may mean. What is hidden from assistive technology has no role. */
export function find(target: Target, root: HTMLElement = document.body): HTMLElement[] {
  const parts = target.within ? find(target.within, root) : [root];
  const found = parts.flatMap((part) => inside(part, target));
  const { has } = target;
  return has === undefined ? found : found.filter((element) => isLike(has, element.innerText));
}

function inside(part: HTMLElement, target: Target): HTMLElement[] {
  if ('css' in target) return [...part.querySelectorAll<HTMLElement>(target.css)];
  if ('label' in target) return queryAllByLabelText(part, toMatcher(target.label), { exact: false });
  const { role, name } = target;
  return queryAllByRole(part, role, name === undefined ? {} : { name: (computed) => isName(name, computed) });
}

/** Between the parts of a name that stands in several elements there may be more than one space. */
const isName = (words: Words, computed: string) => {
  const name = computed.replace(/\s+/g, ' ').trim();
  return typeof words === 'string' ? name === words : new RegExp(words.matches).test(name);
};

const toMatcher = (words: Words) => (typeof words === 'string' ? words : new RegExp(words.matches));

const isLike = (words: Words, text: string) =>
  typeof words === 'string' ? text.includes(words) : new RegExp(words.matches).test(text);
