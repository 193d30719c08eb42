import type { RaceState } from '@/domain/race/contract/rules';
import { Sentence } from '@/components/text/sentence';
import * as words from '@/generated/words/desk-menu';
import * as session from '@/generated/words/desk-session';
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
  onMany: () => void;
  onMissed: () => void;
  onLetIn: () => void;
  onKeys: () => void;
  onSignOut: () => void;
};

const MENU = 'desk-more';

/** Which race it is, in which state, and the actions that are seldom needed. */
export function DeskBar({ races, race, onRace, state, official, onState, onFind, onLately, ...on }: Props) {
  const { onMany, onMissed, onLetIn, onKeys, onSignOut } = on;
  const actions = [
    [words.findRacer, onFind],
    [words.decidedLately, onLately],
    [words.rejectMany, onMany],
    [words.changeState, onState],
    [words.missedMost, onMissed],
    [words.letIn, onLetIn],
    [words.keys, onKeys],
    [session.signOutOf({ official }), onSignOut],
  ] as const;
  return (
    // Nothing here acts on the lap in hand: a lap that comes must not swallow a tap on a menu.
    <div className="desk-bar" data-any-press>
      {races.length === 1 ? (
        <span className="desk-one-race" translate="no">
          {races[0]!.name}
        </span>
      ) : (
        <select aria-label={words.race} value={race} onChange={({ target }) => onRace(target.value)}>
          {races.map(({ slug, name }) => (
            <option key={slug} value={slug} translate="no">
              {name}
            </option>
          ))}
        </select>
      )}
      <button type="button" className="button" onClick={onState} disabled={state === null}>
        <span>
          <span className="soft">{words.raceIs}</span> <span>{state === null ? '…' : words.state({ state })}</span>
        </span>
      </button>
      <button type="button" className="button" popoverTarget={MENU}>
        {words.more}
      </button>
      <div id={MENU} popover="auto" className="sheet desk-menu" role="group" aria-label={words.more}>
        <ul className="plain">
          {actions.map(([name, act]) => (
            <li key={name}>
              <button type="button" popoverTarget={MENU} popoverTargetAction="hide" onClick={act}>
                <Sentence words={name} names={[official]} />
              </button>
            </li>
          ))}
          <li>
            <a href={`/leaderboard/${race}?view=log`}>{words.boardAndLog}</a>
          </li>
        </ul>
      </div>
    </div>
  );
}
