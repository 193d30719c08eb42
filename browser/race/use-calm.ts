import { useEffect, useRef, useState } from 'react';

/**
 * The value, new every `everyMs` at most: what comes after a pause is shown at once, and of what comes in between the last.
 */
export function useCalm<T>(value: T | null, everyMs: number): T | null {
  const [calm, setCalm] = useState(value);
  const shownAtMs = useRef(-Infinity);
  // The first one is waited for.
  if (calm === null && value !== null) setCalm(value);

  useEffect(() => {
    if (value === null || value === calm) return;
    const show = () => {
      shownAtMs.current = performance.now();
      setCalm(value);
    };
    const timer = setTimeout(show, Math.max(0, shownAtMs.current + everyMs - performance.now()));
    return () => clearTimeout(timer);
  }, [value, calm, everyMs]);
  return calm;
}
