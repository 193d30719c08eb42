import { appearanceData, parseAppearance, standardAppearance } from '@/domain/offline/appearance';
import type { CopyRequest } from '@/domain/offline/messages';
import { remember, remembered } from '@/browser/page/remembered';

const current = () => parseAppearance(remembered('appearance'));

export function applyAppearance(): void {
  const { dataset } = document.documentElement;
  for (const [name, value] of Object.entries(appearanceData(current())))
    if (value) dataset[name] = value;
    else delete dataset[name];
}

/** Lets the choices in the settings panel show and change the appearance. */
export function enableAppearance(): void {
  applyAppearance();
  showChoices();
  document.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || !(target.name in standardAppearance)) return;
    remember('appearance', { ...current(), [target.name]: target.value });
    applyAppearance();
    tellWorker();
  });
  // A choice that was made before there was a worker reaches it now.
  tellWorker();
  // Another tab has changed it.
  addEventListener('storage', () => {
    applyAppearance();
    showChoices();
  });
}

/** Tells the worker, so that the next page comes with the choice. */
function tellWorker(): void {
  const request: CopyRequest = { type: 'appearance', appearance: current() };
  // Rejects where storage is blocked. Then there is no worker.
  navigator.serviceWorker?.ready.then(
    ({ active }) => active?.postMessage(request),
    () => undefined,
  );
}

function showChoices(): void {
  for (const [name, value] of Object.entries(current())) {
    const choice = document.querySelector<HTMLInputElement>(`input[name="${name}"][value="${value}"]`);
    if (choice) choice.checked = true;
  }
}
