import type { KeyboardEventHandler } from 'react';

type Props = { label: string; number?: number; onKeyDown?: KeyboardEventHandler };

/**
 * Where one takes hold to drag. It is a button where it has keys of its own, and not where another control does the
 * same.
 */
export function Grip({ label, number, onKeyDown }: Props) {
  const dots = (
    <svg viewBox="0 0 12 18" width="12" height="18" fill="currentColor" aria-hidden="true">
      {[3, 9, 15].flatMap((y) => [3, 9].map((x) => <circle key={`${x},${y}`} cx={x} cy={y} r="1.6" />))}
    </svg>
  );
  if (!onKeyDown)
    return (
      <span className="grip" data-grip aria-hidden="true">
        {dots}
      </span>
    );
  return (
    <button
      type="button"
      className="grip"
      data-grip
      data-key={number}
      data-key-focuses
      aria-label={label}
      aria-keyshortcuts="ArrowUp ArrowDown"
      onKeyDown={onKeyDown}
    >
      {dots}
    </button>
  );
}
