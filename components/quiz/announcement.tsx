import { useEffect, useState } from 'react';

/** What a screen reader says. It is put into the page after the frame that shows the same: a finger waits for that one. */
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
