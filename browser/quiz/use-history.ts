import { useCallback, useEffect, useState } from 'react';
import type { Review } from '@/domain/quiz/review';
import type { Run } from '@/domain/quiz/run';
import { readHistory, readReviews, readRuns, removeHistory } from '@/storage/run-table';

export type QuizHistory = { finished: Run[]; reviews: Review[]; underWay: Run[]; isRead: boolean };
const NOTHING: QuizHistory = { finished: [], reviews: [], underWay: [], isRead: false };

/** What was played on this phone. Give another `stamp` to look again. */
export function useHistory(stamp: unknown) {
  const [history, setHistory] = useState(NOTHING);
  const look = useCallback(async () => {
    const [finished, reviews, underWay] = await Promise.all([readHistory(), readReviews(), readRuns()]);
    return { finished, reviews, underWay, isRead: true };
  }, []);

  useEffect(() => {
    let isGone = false;
    look().then(
      (found) => !isGone && setHistory(found),
      () => !isGone && setHistory({ ...NOTHING, isRead: true }),
    );
    return () => {
      isGone = true;
    };
  }, [look, stamp]);

  const remove = useCallback(
    async (id?: string) => {
      await removeHistory(id);
      setHistory(await look());
    },
    [look],
  );
  return { ...history, remove };
}
