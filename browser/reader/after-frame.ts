/** Does `work` once the next frame has been drawn. A hidden page draws no frames; there it does it at once. */
export function afterFrame(work: () => void): void {
  if (document.visibilityState === 'hidden') return work();
  requestAnimationFrame(() => setTimeout(work));
}
