/**
 * Opens the sheet about a part, which the page holds (components/tiers/part-sheets.tsx). A link in a drawing cannot be
 * the invoker of a popover, so the Tab key would not lead into the sheet. Therefore the focus is put into it. The
 * browser gives the focus back when the sheet is closed.
 */
export function openPart(id: string) {
  const sheet = document.getElementById(`part-${id}`);
  sheet?.showPopover();
  sheet?.focus();
}
