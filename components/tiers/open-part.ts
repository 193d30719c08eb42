/** Opens the sheet about a part, which the page holds (components/tiers/part-sheets.tsx). */
export function openPart(id: string) {
  document.getElementById(`part-${id}`)?.showPopover();
}
