/** What we read of a link: its address and its attributes. */
type Link = Pick<HTMLAnchorElement, 'href' | 'target' | 'origin' | 'pathname' | 'hash' | 'search'> & {
  hasAttribute(name: string): boolean;
};
type Here = Pick<Location, 'origin' | 'pathname'>;

/** The address of the page that a link leads to. Undefined where the browser should do what it always does. */
export function innerHref(link: Link | null, here: Here): string | undefined {
  if (!link || link.target || link.hasAttribute('download') || link.origin !== here.origin) return undefined;
  // An anchor or a query of the shown page is its own matter: a live page shows another part of itself.
  const isOwn = link.pathname === here.pathname && (link.hash || link.search);
  if (isOwn || /^\/api\/|\.\w+$/.test(link.pathname)) return undefined;
  return link.href;
}

type Keys = Pick<MouseEvent, 'button' | 'metaKey' | 'ctrlKey' | 'shiftKey' | 'altKey'>;

/** Whether a click or a lifted finger means to go on here, and not in another tab or window. */
export const isPlain = (event: Keys): boolean =>
  !(event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
