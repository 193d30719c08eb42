import { keep, kept } from './kept';

type Appearance = { theme: 'system' | 'light' | 'dark'; face: 'serif' | 'sans' };

const standard: Appearance = { theme: 'system', face: 'serif' };
const current = (): Appearance => ({ ...standard, ...kept<Partial<Appearance>>('appearance') });

export function applyAppearance(): void {
  const { theme, face } = current();
  const root = document.documentElement;
  if (theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme;
  root.dataset.face = face;
}

/** Lets the choices in the settings panel show and change the appearance. */
export function enableAppearance(): void {
  applyAppearance();
  showChoices();
  document.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || !(target.name in standard)) return;
    keep('appearance', { ...current(), [target.name]: target.value });
    applyAppearance();
  });
  // Another tab changed it.
  addEventListener('storage', () => {
    applyAppearance();
    showChoices();
  });
}

function showChoices(): void {
  for (const [name, value] of Object.entries(current())) {
    const choice = document.querySelector<HTMLInputElement>(`input[name="${name}"][value="${value}"]`);
    if (choice) choice.checked = true;
  }
}
