import type { EnteredLap, Fact } from './fact';
import { LAP_FLAGS, LAP_SOURCES } from './lap-values';
import { isCountry, isRunPlace } from './lap-outline';
import {
  flag,
  listOf,
  moment,
  number,
  oneOf,
  optional,
  orNull,
  outline,
  text,
  type Guard,
  type Outline,
} from '@/domain/outline';
import { RACE_STATES } from './rules';

type Action = Fact['action'];
type FactOf<A extends Action> = Extract<Fact, { action: A }>;
type Correction = FactOf<'corrected'>['after'];

const base = { seq: number, at: moment, actor: text };
const isAbout = outline<NonNullable<FactOf<'submitted'>['about']>>({ name: text, timeMs: number });
const aboutLap = { ...base, lapId: text, about: optional(isAbout) };
const racer = { name: text, country: orNull(isCountry) };
const isRacer = outline<FactOf<'renamed'>['before']>(racer);
const isState = outline<FactOf<'state-changed'>['before']>({ state: oneOf(RACE_STATES) });

const isEnteredLap = outline<EnteredLap>({
  ...racer,
  racerId: text,
  timeMs: number,
  resets: number,
  finished: flag,
  racedAt: moment,
  run: orNull(isRunPlace),
  source: oneOf(LAP_SOURCES),
  flags: listOf(oneOf(LAP_FLAGS)),
  status: oneOf(['waiting', 'verified']),
});

const isCorrection = outline<Correction>({
  name: optional(text),
  country: optional(orNull(isCountry)),
  racerId: optional(text),
  timeMs: optional(number),
  resets: optional(number),
});

const fact = <A extends Action>(action: A, fields: Omit<Outline<FactOf<A>>, 'action'>) =>
  outline<FactOf<A>>({ ...fields, action: oneOf([action]) } as unknown as Outline<FactOf<A>>);

const isFactOf: { [A in Action]: Guard<FactOf<A>> } = {
  submitted: fact('submitted', { ...aboutLap, after: isEnteredLap }),
  verified: fact('verified', { ...aboutLap, reason: optional(text) }),
  rejected: fact('rejected', { ...aboutLap, reason: text, together: optional(text) }),
  reconsidered: fact('reconsidered', { ...aboutLap, reason: optional(text), together: optional(text) }),
  corrected: fact('corrected', { ...aboutLap, reason: text, before: isCorrection, after: isCorrection }),
  withdrawn: fact('withdrawn', aboutLap),
  'state-changed': fact('state-changed', {
    ...base,
    reason: optional(text),
    change: optional(text),
    before: isState,
    after: isState,
  }),
  renamed: fact('renamed', { ...base, racerId: text, reason: text, before: isRacer, after: isRacer }),
  'name-hidden': fact('name-hidden', { ...base, racerId: text, reason: optional(text) }),
  'name-shown': fact('name-shown', { ...base, racerId: text, reason: optional(text) }),
  merged: fact('merged', {
    ...{ ...base, racerId: text, reason: text, before: isRacer },
    after: outline<FactOf<'merged'>['after']>({ ...racer, racerId: text }),
  }),
};

/** Accepts a fact of the log. It refuses an action that this version of the app does not know. */
export const isFact: Guard<Fact> = (value): value is Fact => Object.values(isFactOf).some((isIt) => isIt(value));
