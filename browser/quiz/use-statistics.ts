import { useEffect, useState } from 'react';
import { addressOf } from '@/domain/api/address';
import { STATISTICS } from '@/domain/api/addresses';
import type { KeptStatistics } from '@/domain/quiz/statistics';
import { isStatistics } from '@/domain/quiz/statistics-outline';
import { keepStatistics, readStatistics } from '@/storage/kept-statistics';
import { CAME_THROUGH } from '@/browser/page/page-events';
import { askApi } from '@/browser/api/ask-api';

/** What others answered, as last heard on this page or an earlier one. Null where nothing was heard. */
export function useStatistics(quiz: string): KeptStatistics | null {
  const [known, setKnown] = useState<KeptStatistics | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    const look = async () => {
      const answer = await askApi(addressOf(STATISTICS, { quiz }), isStatistics, { stop: stop.signal });
      if (!answer.ok || stop.signal.aborted) return;
      const heard = { statistics: answer.value, cameAt: Date.now() };
      setKnown(heard);
      // Where storage has no room, they last as long as this page.
      await keepStatistics(quiz, heard).catch(() => undefined);
    };
    readStatistics(quiz)
      .catch(() => null)
      .then((kept) => !stop.signal.aborted && setKnown((newer) => newer ?? kept))
      .then(look, look);
    const onThrough = () => void look();
    document.addEventListener(CAME_THROUGH, onThrough);
    return () => {
      stop.abort();
      document.removeEventListener(CAME_THROUGH, onThrough);
    };
  }, [quiz]);
  return known;
}
