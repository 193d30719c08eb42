import { useEffect, useState } from 'react';

/**
 * What a screen reader says. It comes into the page one frame after the change that it describes, so that a finger need
 * not wait for it.
 */
export function Announcement({ words }: { words: string }) {
  const [said, setSaid] = useState('');
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const frame = requestAnimationFrame(() => (timer = setTimeout(() => setSaid(words))));
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [words]);
  return (
    <p className="unseen" role="status">
      {said}
    </p>
  );
}
