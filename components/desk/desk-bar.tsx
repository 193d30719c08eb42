import type { RaceState } from '@/domain/race/contract/rules';
import { Sentence } from '@/components/text/sentence';
import type { DeskRace } from './desk-race';

type Props = {
  races: readonly DeskRace[];
  race: string;
  onRace: (slug: string) => void;
  /** null: not known yet. */
  state: RaceState | null;
  official: string;
  onState: () => void;
  onFind: () => void;
  onLately: () => void;
  onMissed: () => void;
  onKeys: () => void;
  onSignOut: () => void;
};

const STATES: Record<RaceState, string> = { scheduled: 'not open', open: 'open', closed: 'closed', final: 'final' };
const MENU = 'desk-more';

/** Which race, in which state, and what is done seldom. */
export function DeskBar({ races, race, onRace, state, official, onState, onFind, onLately, ...on }: Props) {
  const { onMissed, onKeys, onSignOut } = on;
  const actions = [
    ['Find a racer', onFind],
    ['Decided lately', onLately],
    ['Open, close or finalise the race', onState],
    ['Questions missed most', onMissed],
    ['Keys', onKeys],
    [`Sign out ${official}`, onSignOut],
  ] as const;
  return (
    <div className="desk-bar">
      {races.length === 1 ? (
        <span className="desk-one-race" translate="no">
          {races[0]!.name}
        </span>
      ) : (
        <select aria-label="Race" value={race} onChange={({ target }) => onRace(target.value)}>
          {races.map(({ slug, name }) => (
            <option key={slug} value={slug} translate="no">
              {name}
            </option>
          ))}
        </select>
      )}
      <button type="button" className="button" onClick={onState} disabled={state === null}>
        <span>
          <span className="soft">Race:</span> <span>{state === null ? '…' : STATES[state]}</span>
        </span>
      </button>
      <button type="button" className="button" popoverTarget={MENU}>
        More
      </button>
      <div id={MENU} popover="auto" className="sheet desk-menu" role="group" aria-label="More">
        <ul className="plain">
          {actions.map(([words, act]) => (
            <li key={words}>
              <button type="button" popoverTarget={MENU} popoverTargetAction="hide" onClick={act}>
                <Sentence words={words} names={[official]} />
              </button>
            </li>
          ))}
          <li>
            <a href={`/leaderboard/${race}?view=log`}>Board and change log</a>
          </li>
        </ul>
      </div>
    </div>
  );
}
