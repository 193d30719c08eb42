import { useEffect, useEffectEvent, useState } from 'react';

/**
 * A value as it was at the last look. A look comes every `everyMs`, and `onLook` is told what the value was and what it
 * is.
 */
export function useBaseline<T>(value: T | null, everyMs: number, onLook?: (before: T, now: T) => void): T | null {
  const [baseline, setBaseline] = useState(value);
  if (baseline === null && value !== null) setBaseline(value);

  const look = useEffectEvent(() => {
    if (baseline === null || value === null || baseline === value) return;
    onLook?.(baseline, value);
    setBaseline(value);
  });
  useEffect(() => {
    const timer = setInterval(() => look(), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return baseline;
}
