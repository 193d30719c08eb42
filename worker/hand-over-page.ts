import * as words from '@/generated/words/hand-over';
import { LOCALE } from '@/generated/words/locale';

/**
 * The worker answers with this page while the next version of the app takes over, for about a second. The page is then
 * loaded again, as a page of that version. Only this page tells the waiting worker to take over, and it asks for
 * nothing until that is done. If the page before said so, Chromium would at times start the old worker again and let
 * the new one wait, or never answer the next page (docs/decisions/003-the-copy.md). After a link the page before stays
 * on the screen. A reload, as by a tap on the pill, has no transition and soon shows the words.
 *
 * The empty icon stops the browser from asking the server for /favicon.ico.
 */
export const HAND_OVER_PAGE = `<!doctype html>
<html lang="${LOCALE}">
<meta name="viewport" content="width=device-width">
<link rel="icon" href="data:,">
<title>${words.title}</title>
<style>
:root { color-scheme: light dark; font: 1.0625rem system-ui, sans-serif }
[data-theme=light] { color-scheme: light }
[data-theme=dark] { color-scheme: dark }
p { margin: 30vh 1rem; text-align: center; animation: 0.3s step-end come }
@keyframes come { from { opacity: 0 } }
@keyframes go { to { opacity: 0 } }
@view-transition { navigation: auto }
::view-transition-group(*) { animation: none }
::view-transition-old(*) { animation: 1.5s step-end both go }
::view-transition-new(*) { animation: 1.5s step-end both come }
</style>
<p role="status">${words.takingOver}</p>
<script>
const workers = navigator.serviceWorker;
const again = () => {
  workers.removeEventListener('controllerchange', again);
  location.reload();
};
workers.addEventListener('controllerchange', again);
workers.getRegistration().then((known) => (known?.waiting ? known.waiting.postMessage({ type: 'take' }) : again()));
</script>
`;
