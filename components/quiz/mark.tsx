import type { Verdict } from '@/domain/quiz/score';

const strokes = {
  right: 'M5 12.5l4.5 4.5L19 7.5',
  partly: 'M5 12h14',
  wrong: 'M6.5 6.5l11 11m0-11l-11 11',
} as const;

/**
 * A shape that shows how something fared, beside its word: a circle with a tick, a half circle with a bar, a square
 * with a cross.
 */
export function Mark({ verdict }: { verdict: Verdict }) {
  return (
    <svg className="quiz-mark" data-verdict={verdict} viewBox="0 0 24 24" aria-hidden="true">
      {verdict === 'wrong' ? (
        <rect x="1" y="1" width="22" height="22" rx="3" fill="currentColor" />
      ) : (
        <circle cx="12" cy="12" r="11" fill="currentColor" />
      )}
      <path d={strokes[verdict]} fill="none" stroke="var(--paper)" strokeWidth="3" strokeLinecap="round" />
    </svg>
  );
}
