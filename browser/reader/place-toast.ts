const GAP_PX = 12;
/** What stays at an edge of the screen and can be pressed. */
const BARS = '.top, .views, .report-bar, .tier-dial, .places, .quiz-bar, .desk-decide, .lap-bar, .undo, .way-back';

type Box = { top: number; bottom: number };

/**
 * Puts the toast above what stays at the foot of the screen. Where it would cover what has the focus, it goes below
 * what stays at the head.
 */
export function placeToast(toast: HTMLElement): void {
  const own = toast.getBoundingClientRect();
  const heightPx = document.documentElement.clientHeight;
  const isBeside = ({ left, right, width }: DOMRect) => width > 0 && left < own.right && right > own.left;
  let [head, foot] = [0, heightPx];
  for (const bar of document.querySelectorAll(BARS)) {
    const box = bar.getBoundingClientRect();
    if (!isBeside(box) || box.bottom < 0 || box.top > heightPx) continue;
    if (box.top > heightPx / 2) foot = Math.min(foot, box.top);
    else if (box.bottom < heightPx / 2) head = Math.max(head, box.bottom);
  }
  const low: Box = { top: foot - GAP_PX - own.height, bottom: foot - GAP_PX };
  const high: Box = { top: head + GAP_PX, bottom: head + GAP_PX + own.height };
  const { activeElement } = document;
  const focused =
    activeElement?.closest('main, body') === activeElement ? null : activeElement?.getBoundingClientRect();
  const isOver = ({ top, bottom }: Box) =>
    focused && isBeside(focused) && focused.top < bottom + GAP_PX && focused.bottom > top - GAP_PX;
  const { top } = isOver(low) && !isOver(high) ? high : low;
  toast.style.inset = `${top}px 1rem auto`;
}
