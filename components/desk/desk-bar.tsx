import type { RaceState } from '@/domain/race/rules';
import type { DeskRace } from './desk-race';

type Props = {
  races: readonly DeskRace[];
  race: string;
  onRace: (slug: string) => void;
  state: RaceState | null;
  official: string;
  onState: () => void;
  onFind: () => void;
  onKeys: () => void;
  onSignOut: () => void;
};

const STATES: Record<RaceState, string> = { scheduled: 'not open yet', open: 'open', closed: 'closed', final: 'final' };

/** Which race, in which state, who is at the desk, and what is done seldom. */
export function DeskBar({ races, race, onRace, state, official, onState, onFind, onKeys, onSignOut }: Props) {
  return (
    <div className="desk-bar">
      <label className="field desk-race">
        <span className="unseen">Race</span>
        <select value={race} onChange={({ target }) => onRace(target.value)}>
          {races.map(({ slug, name }) => (
            <option key={slug} value={slug}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <button type="button" className="button" onClick={onState} disabled={state === null}>
        <span>
          {/* Said in words: the race is open, closed, final. */}
          <span className="soft">Race is</span> {state === null ? '…' : STATES[state]}
        </span>
      </button>
      <details className="desk-more">
        <summary className="button">More</summary>
        <ul className="plain">
          <li>
            <button type="button" onClick={onFind}>
              Find a racer
            </button>
          </li>
          <li>
            <a href={`/leaderboard/${race}`}>Board and change log</a>
          </li>
          <li>
            <button type="button" onClick={onKeys}>
              Keys
            </button>
          </li>
          <li>
            <button type="button" onClick={onSignOut}>
              Sign out {official}
            </button>
          </li>
        </ul>
      </details>
    </div>
  );
}
