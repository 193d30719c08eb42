import { useId, useState } from 'react';
import { findRacers } from '@/domain/race/board/find-racers';
import type { Row } from '@/domain/race/contract/board';
import { shownLapTime } from '@/domain/race/typing/lap-time';
import { Name } from '@/components/text/name';
import { Sentence } from '@/components/text/sentence';
import * as words from '@/generated/words/desk-racer';

export type NamedRacer = Pick<Row, 'racerId' | 'name' | 'bestMs'>;
type Props = {
  label: string;
  racers: readonly NamedRacer[];
  /** While false, racers that are still being fetched are not found. */
  isComplete: boolean;
  onPick: (racer: NamedRacer) => void;
};

const SHOWN = 8;

/** Finds a racer of the race by a part of the name. */
export function RacerSearch({ label, racers, isComplete, onPick }: Props) {
  const [typed, setTyped] = useState('');
  const id = useId();
  const wanted = typed.trim();
  const found = wanted === '' ? [] : findRacers(racers, wanted);
  const counts = { count: wanted === '' ? racers.length : found.length, all: isComplete ? 'yes' : 'no' } as const;
  return (
    <div className="desk-search">
      <label className="field">
        <span>{label}</span>
        <input
          type="search"
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          autoComplete="off"
          aria-describedby={id}
        />
      </label>
      <p id={id} className="soft small" role="status">
        <Sentence words={wanted === '' ? words.racers(counts) : words.found(counts)} />
      </p>
      <ul className="desk-reasons plain">
        {found.slice(0, SHOWN).map((racer) => (
          <li key={racer.racerId}>
            <button type="button" className="button" onClick={() => onPick(racer)}>
              <Name>{racer.name}</Name>
              <span className="soft">
                <Sentence words={` ${racer.bestMs === null ? words.noLapCounts : shownLapTime(racer.bestMs)}`} />
              </span>
            </button>
          </li>
        ))}
      </ul>
      {found.length > SHOWN && (
        <p className="soft small">
          <Sentence words={words.moreFound({ count: found.length - SHOWN })} />
        </p>
      )}
    </div>
  );
}
