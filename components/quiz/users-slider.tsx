import { useState, type CSSProperties } from 'react';
import { tierFor } from '@/domain/tiers/tier-for';
import { Exact } from '@/components/text/exact';
import { Sentence } from '@/components/text/sentence';
import * as words from '@/generated/words/quiz-users';
import { number } from '@/words/format';
import type { KindProps } from './kind-props';
import { MOST_STEPS, placeOf, usersAt } from './users-scale';

const TENS = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000];
const ARROW_STEP = 10;

/** A number of users, on a scale where each step is ten times the one before. */
export function UsersSlider({ question, answer, isChecked, give, tiers }: KindProps<'users'>) {
  const users = answer as number | undefined;
  // Where the thumb is. The number is rounded, and cannot stand for it: an arrow key would not move the thumb off the
  // spot.
  const [step, setStep] = useState(users === undefined ? 0 : Math.round(placeOf(users) * MOST_STEPS));
  const move = (next: number) => {
    const within = Math.min(MOST_STEPS, Math.max(0, next));
    setStep(within);
    give(usersAt(within / MOST_STEPS));
  };
  const right = tiers.find(({ id }) => id === question.answer);
  return (
    <div className="users">
      <p className="users-number">
        <output data-is-moved={users === undefined ? undefined : ''}>
          <Sentence words={users === undefined ? words.moveSlider : words.users({ users })} />
        </output>
      </p>
      <div className="users-row">
        <button
          type="button"
          className="icon-button"
          disabled={isChecked}
          onClick={() => move(step - ARROW_STEP)}
          aria-label={words.fewer}
        >
          −
        </button>
        <input
          type="range"
          min={0}
          max={MOST_STEPS}
          step={ARROW_STEP}
          value={step}
          disabled={isChecked}
          data-key={1}
          data-key-focuses
          aria-label={words.slider}
          aria-valuetext={users === undefined ? words.notChosen : words.users({ users })}
          onChange={({ target }) => move(Number(target.value))}
        />
        <button
          type="button"
          className="icon-button"
          disabled={isChecked}
          onClick={() => move(step + ARROW_STEP)}
          aria-label={words.more}
        >
          +
        </button>
      </div>
      <div className="users-axis" aria-hidden="true">
        {TENS.map((tick) => (
          <span key={tick} className="users-tick" translate="no" style={at(tick)}>
            {shortNumber(tick)}
          </span>
        ))}
        {isChecked && right && <span className="users-right" style={span(tiers, right)} />}
        {isChecked && users !== undefined && <span className="users-mine" style={at(users)} />}
      </div>
      {isChecked && right && users !== undefined && (
        <p className="small">
          {words.right({
            right: () => <strong key="right">{right.usersLabel}</strong>,
            users: () => <Exact key="users">{number(users)}</Exact>,
            mine: () => <strong key="mine">{tierFor(tiers, users).usersLabel.toLowerCase()}</strong>,
          })}
        </p>
      )}
    </div>
  );
}

const at = (users: number) => ({ '--at': placeOf(users) }) as CSSProperties;

function span(tiers: KindProps<'users'>['tiers'], right: { fromUsers: number }) {
  const next = tiers.find(({ fromUsers }) => fromUsers > right.fromUsers);
  return { '--at': placeOf(right.fromUsers), '--to': next ? placeOf(next.fromUsers) : 1 } as CSSProperties;
}

const shortNumber = (users: number) =>
  users >= 1_000_000 ? `${users / 1_000_000}M` : users >= 1_000 ? `${users / 1_000}k` : `${users}`;
