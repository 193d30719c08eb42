import { parseVisits, visitsAfter } from '@/domain/offline/install-offer';
import { remember, remembered } from '@/browser/page/remembered';

/** The browser's own question, which it lets a page ask later. Only Chromium has it, and TypeScript does not know it. */
type InstallPrompt = Event & { prompt: () => Promise<unknown> };

export const NOT_INSTALLING = 'not-installing';
const VISITS = 'visits';
const SESSION = 'daypass:visit';

let prompt: InstallPrompt | undefined;

/**
 * Keeps the browser's question for the moment when somebody wants it. It comes once, early, and only where the app can
 * be installed and is not. Styles show the button by the attribute (styles/install.css).
 */
export function watchInstall(): void {
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    prompt = event as InstallPrompt;
    document.documentElement.dataset.installable = '';
  });
  addEventListener('appinstalled', () => {
    remember(NOT_INSTALLING, true);
    forget();
  });
}

/** Asks the browser's question. It can be asked once. */
export function install(): void {
  void prompt?.prompt();
  forget();
}

function forget(): void {
  prompt = undefined;
  delete document.documentElement.dataset.installable;
}

/** Counts this visit, once. */
export function countVisit(): void {
  let isSameSession = true;
  try {
    isSameSession = sessionStorage.getItem(SESSION) !== null;
    sessionStorage.setItem(SESSION, '');
  } catch {
    // Where storage is blocked nothing can be counted, and nothing can be installed.
  }
  remember(VISITS, visitsAfter(visits(), Date.now(), isSameSession));
}

export const visits = () => parseVisits(remembered(VISITS));
