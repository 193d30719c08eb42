import type { Answer } from '@/domain/api/read-reply';
import type { Guard } from '@/domain/outline';
import { oneAtATime } from '@/browser/tabs/one-at-a-time';
import { CAME_THROUGH } from '@/browser/page/page-events';
import { askApi } from './ask-api';

/**
 * Asks the API at a path: at once, when the connection is back, and when it is told to. It waits at least `gapMs` after
 * the last answer. A hidden page asks as soon as somebody looks at it.
 */
export function following<T>(path: string, isAnswer: Guard<T>, gapMs: number, onAnswer: (answer: Answer<T>) => void) {
  const stop = new AbortController();
  const reading = oneAtATime(async () => {
    const answer = await askApi(path, isAnswer, { stop: stop.signal });
    if (!stop.signal.aborted) onAnswer(answer);
  }, gapMs);
  let isOwed = false;
  const ask = () => {
    isOwed = document.visibilityState === 'hidden';
    if (!isOwed) reading.ask();
  };
  const onLook = () => isOwed && ask();
  ask();
  document.addEventListener(CAME_THROUGH, ask);
  document.addEventListener('visibilitychange', onLook);
  return {
    ask,
    stop: () => {
      stop.abort();
      reading.stop();
      document.removeEventListener(CAME_THROUGH, ask);
      document.removeEventListener('visibilitychange', onLook);
    },
  };
}
