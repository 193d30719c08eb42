import type { MouseEvent } from 'react';
import * as words from '@/generated/words/lap-sheet';

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

type Props = { type: (key: string) => void; deleteLast: () => void };

/**
 * The keys of a lap time, under the thumb. They type into the field, which takes a keyboard as well: so no one has to
 * step through them with Tab.
 */
export function NumberPad({ type, deleteLast }: Props) {
  const key = (each: string) => (
    <button key={each} type="button" tabIndex={-1} translate="no" onMouseDown={keepFocus} onClick={() => type(each)}>
      {each}
    </button>
  );
  return (
    <div className="pad" role="group" aria-label={words.keys}>
      {KEYS.map(key)}
      <span className="pad-half">
        {key('.')}
        {key(':')}
      </span>
      {key('0')}
      <button type="button" tabIndex={-1} aria-label={words.deleteLast} onMouseDown={keepFocus} onClick={deleteLast}>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M9 5h11v14H9l-6-7zM12 9.5l5 5m0-5l-5 5" />
        </svg>
      </button>
    </div>
  );
}

/** The field keeps the focus, and with it the place where the next key goes. */
const keepFocus = (event: MouseEvent) => event.preventDefault();
