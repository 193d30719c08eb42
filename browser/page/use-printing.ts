import { useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';

let isPrinting = false;

/** Whether the page is being printed. It is drawn anew before the browser takes it down. */
export const useIsPrinting = (): boolean =>
  useSyncExternalStore(
    watch,
    () => isPrinting,
    () => false,
  );

function watch(changed: () => void) {
  const paper = matchMedia('print');
  const tell = (now: boolean) => {
    isPrinting = now;
    // A script that prints goes on at once, and so does the browser.
    flushSync(changed);
  };
  const begin = () => tell(true);
  const end = () => tell(false);
  // Some browsers tell only one of both.
  const turn = ({ matches }: MediaQueryListEvent) => tell(matches);
  addEventListener('beforeprint', begin);
  addEventListener('afterprint', end);
  paper.addEventListener('change', turn);
  return () => {
    removeEventListener('beforeprint', begin);
    removeEventListener('afterprint', end);
    paper.removeEventListener('change', turn);
  };
}
