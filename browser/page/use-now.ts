import { useEffect, useState } from 'react';

/** The time in milliseconds since 1970, told anew every `everyMs`; null in the exported page, which has no time. */
export function useNow(everyMs: number): number | null {
  const [now, setNow] = useState<number | null>(null);
  useEffect(() => {
    const tell = () => setNow(Date.now());
    const first = setTimeout(tell);
    const timer = setInterval(tell, everyMs);
    // Timers of a page in the background are late or stopped.
    document.addEventListener('visibilitychange', tell);
    return () => {
      clearTimeout(first);
      clearInterval(timer);
      document.removeEventListener('visibilitychange', tell);
    };
  }, [everyMs]);
  return now;
}
