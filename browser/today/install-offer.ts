import { NOT_INSTALLING, visits } from '@/browser/install/install-prompt';
import { remember, remembered } from '@/browser/page/remembered';
import { isInstallOffered } from '@/domain/offline/install-offer';

/** Shows the offer to install the app at a good moment (domain/offline/install-offer.ts). A no is kept. */
export function offerInstall(main: HTMLElement, hasKeptLap: boolean): void {
  const offer = main.querySelector<HTMLElement>('[data-install-offer]');
  if (!offer) return;
  const isOffered = isInstallOffered({
    visits: visits()?.count ?? 0,
    hasKeptLap: hasKeptLap || Boolean(remembered('outbox-waits')),
    hasSaidNo: Boolean(remembered(NOT_INSTALLING)),
    isInstalled: matchMedia('(display-mode: standalone)').matches,
  });
  offer.hidden = !isOffered;
  offer.querySelector<HTMLElement>('[data-install-no]')!.onclick = () => {
    remember(NOT_INSTALLING, true);
    offer.hidden = true;
    // The focus was on the button that has just gone.
    main.querySelector<HTMLElement>('[data-copy-line]')?.focus();
  };
}
