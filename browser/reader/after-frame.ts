/** Does `work` once the next frame has been drawn. A page in the background is not drawn at all; there it is done at once. */
export function afterFrame(work: () => void): void {
  if (document.visibilityState === 'hidden') return work();
  requestAnimationFrame(() => setTimeout(work));
}
