import { useEffect, useEffectEvent } from 'react';
import type { Run, RunEvent } from '@/domain/quiz/run';
import * as words from '@/generated/words/quiz-question';

const TICK_MS = 1_000;

/** The time that is left, for whoever plays against the clock. Time away from the page does not count. */
export function ClockLine({ run, happens }: { run: Run; happens: (event: RunEvent) => void }) {
  const tick = useEffectEvent(() => {
    if (document.visibilityState === 'visible') happens({ type: 'ticked', ms: TICK_MS, now: Date.now() });
  });
  const isOn = run.limitMs !== null;
  useEffect(() => {
    if (!isOn) return;
    const timer = setInterval(() => tick(), TICK_MS);
    return () => clearInterval(timer);
  }, [isOn]);
  if (run.limitMs === null) return null;
  const leftSeconds = Math.ceil((run.limitMs - run.spentMs) / 1_000);
  const clock = `${Math.floor(leftSeconds / 60)}:${String(leftSeconds % 60).padStart(2, '0')}`;
  return (
    <p className="quiz-clock" role="timer">
      {/* Drawn anew whenever it changes (decision 017). */}
      <span key={clock}>
        {words.timeLeft({
          time: () => (
            <strong key="time" translate="no">
              {clock}
            </strong>
          ),
        })}
      </span>
    </p>
  );
}
