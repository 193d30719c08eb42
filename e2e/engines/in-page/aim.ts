import type { Aim, Point, Target } from '@/e2e/engines/target';
import { find } from './find';

const NOWHERE: Point = { x: 0, y: 0 };

/** Where a finger would go to press a target. Only what lies still, and on top, can be pressed. */
export async function aim(target: Target): Promise<Aim> {
  const [element, another] = find(target);
  if (!element) return refused('absent');
  if (another) return refused('several');
  if (element.matches(':disabled')) return refused('disabled');
  // The page takes no press yet, as it might be meant for what was there before.
  if (document.querySelector('[data-not-yet]')) return refused('moving');
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const before = element.getBoundingClientRect();
  await new Promise((done) => requestAnimationFrame(done));
  const { left, top, width, height } = element.getBoundingClientRect();
  if (left !== before.left || top !== before.top || width === 0) return refused('moving');
  const [x, y] = [Math.round(left + width / 2), Math.round(top + height / 2)];
  const hit = document.elementFromPoint(x, y);
  const isOnTop = element.contains(hit) || [...labelsOf(element)].some((label) => label.contains(hit));
  return isOnTop ? { why: 'ready', point: { x, y } } : refused('covered');
}

const refused = (why: Aim['why']): Aim => ({ why, point: NOWHERE });

const labelsOf = (element: HTMLElement) => (element instanceof HTMLInputElement ? element.labels : null) ?? [];
