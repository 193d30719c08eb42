const ANEW = 'This part was drawn anew: something had changed the page, perhaps a translator.';
const FAILED = 'This part of the page does not work now. What you sent is kept. Load the page again.';

/** Says above a place that it was drawn anew, and what could not be put back into it. */
export function sayAnew(place: HTMLElement, lost: readonly string[] = []): void {
  const words = lost.length === 0 ? ANEW : `${ANEW} You had typed: ${lost.join('; ')}`;
  const before = place.previousElementSibling;
  const line = before instanceof HTMLElement && 'drawnAnew' in before.dataset ? before : note('status');
  line.dataset.drawnAnew = '';
  if (line !== before) place.before(line);
  // After it stands in the page, so that it is read out.
  line.textContent = words;
}

/** What stands in the place of a part that fails again and again. */
export function sayFailed(place: HTMLElement): void {
  const words = Object.assign(document.createElement('p'), { textContent: FAILED });
  const button = Object.assign(document.createElement('button'), {
    ...{ type: 'button', className: 'button', textContent: 'Load again' },
    onclick: () => location.reload(),
  });
  const whole = note('alert');
  whole.append(words, button);
  place.replaceChildren(whole);
}

const note = (role: 'status' | 'alert') => Object.assign(document.createElement('div'), { className: 'note', role });
