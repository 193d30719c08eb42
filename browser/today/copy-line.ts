import type { Completeness } from '@/domain/offline/messages';
import { askWorker } from '@/browser/copy/ask-worker';
import { COPY_CHANGED } from '@/browser/page/page-events';
import * as words from '@/generated/words/today-copy';
import { putWords } from './put-words';

/** Says in one line how the copy stands. It looks again whenever the pill says something else: both tell one truth. */
export function followCopy(main: HTMLElement): () => void {
  const line = main.querySelector<HTMLElement>('[data-copy-line]');
  if (!line || !('serviceWorker' in navigator)) return () => undefined;
  let isLeft = false;
  const look = async () => {
    // Rejects where there is no worker yet, or none can be: then the line stays as it was built.
    const asked = askWorker<Completeness>({ type: 'how-complete', page: location.pathname });
    const completeness = await asked.catch(() => null);
    // A worker of an earlier version answers nothing.
    if (isLeft || !completeness || completeness === 'on-its-way' || completeness === 'begun') return;
    const isWhole = completeness === 'whole';
    const whole = main.dataset.phase === 'before' ? words.beforeWhole : words.whole;
    putWords(line, isWhole ? whole : words.partly);
    line.dataset.state = isWhole ? 'here' : 'absent';
  };
  const pill = document.querySelector('[data-pill]');
  const changes = new MutationObserver(() => void look());
  if (pill) changes.observe(pill, { attributeFilter: ['data-words'] });
  const onCopy = () => void look();
  document.addEventListener(COPY_CHANGED, onCopy);
  onCopy();
  return () => {
    isLeft = true;
    changes.disconnect();
    document.removeEventListener(COPY_CHANGED, onCopy);
  };
}
