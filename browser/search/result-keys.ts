/** Arrows go from the field through the places that were found, and back; Escape goes back to the field at once. */
export function walkResults(event: KeyboardEvent, field: HTMLElement, place: HTMLElement): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const stops = [field, ...place.querySelectorAll<HTMLElement>('[data-hit]')];
  const at = stops.findIndex((stop) => stop === document.activeElement);
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const next = event.key === 'Escape' && at > 0 ? field : step && at >= 0 ? stops[at + step] : undefined;
  if (!next) return;
  event.preventDefault();
  next.focus();
  next.scrollIntoView({ block: 'nearest' });
}

/** An event of keys, or of what they wrote. Not every kind of it says whether signs are being put together. */
type Typed = Event & { isComposing?: boolean; keyCode?: number };

/** Whether keys belong to a keyboard of signs: it is about to put several of them together. */
export const isComposing = (event: Typed): boolean => event.isComposing === true || event.keyCode === 229;
