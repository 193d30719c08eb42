/**
 * Opens the sheet about a part, which the page holds (components/tiers/part-sheets.tsx). A link in a drawing cannot be the
 * invoker of a popover, after which the browser would put it for the Tab key: so the focus goes into the sheet, and the
 * browser gives it back when the sheet is closed.
 */
export function openPart(id: string) {
  const sheet = document.getElementById(`part-${id}`);
  sheet?.showPopover();
  sheet?.focus();
}
