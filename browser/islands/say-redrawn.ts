import * as words from '@/generated/words/islands';
import { sentences } from '@/words/format';

/** Says above a part that it was drawn anew, and which typed text could not be put back. */
export function sayRedrawn(place: HTMLElement, lost: readonly string[] = []): void {
  const said = sentences(words.drawnAnew, lost.length > 0 && words.typed({ typed: lost.join('; ') }));
  const before = place.previousElementSibling;
  const line = before instanceof HTMLElement && 'drawnAnew' in before.dataset ? before : lineWith('status');
  line.dataset.drawnAnew = '';
  if (line !== before) place.before(line);
  // The text comes after the line stands in the page, so that it is read out.
  line.textContent = said;
}

/** Says that the part fails again and again, in its place. */
export function sayFailed(place: HTMLElement): void {
  const paragraph = Object.assign(document.createElement('p'), { textContent: words.failed });
  const button = Object.assign(document.createElement('button'), {
    ...{ type: 'button', className: 'button', textContent: words.loadAgain },
    onclick: () => location.reload(),
  });
  const whole = lineWith('alert');
  whole.append(paragraph, button);
  place.replaceChildren(whole);
}

const lineWith = (role: 'status' | 'alert') =>
  Object.assign(document.createElement('div'), { className: 'note', role });
