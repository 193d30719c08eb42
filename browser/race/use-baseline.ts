import { useEffect, useEffectEvent, useState } from 'react';

/** A value as it was when it was last looked at, which is every `everyMs`; `onLook` is told what it was and what it is. */
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
