import type { MyLap } from './my-laps';

/** `done`; `now`: what is waited for; `next`: comes after that; `failed`: it ended here. */
export type StepState = 'done' | 'now' | 'next' | 'failed';
export type StepName = 'kept' | 'in-page' | 'to-send' | 'sending' | 'at-server' | 'not-taken' | JudgedName;
type JudgedName = 'then-judged' | 'judging' | 'verified' | 'turned-back' | 'then-counts' | 'counts';
export type LapStep = { name: StepName; state: StepState };

type Given = {
  /** Whether the phone keeps what is typed. Otherwise a lap lasts as long as its page. */
  isKept: boolean;
  /** Whether an official looks at each lap. Otherwise it counts as it arrives. */
  isJudged: boolean;
};

/**
 * The three steps of one of my laps: on this phone, at the server, decided. Empty for one that was taken back, which
 * goes no further.
 */
export function lapSteps({ stage, entry }: Pick<MyLap, 'stage' | 'entry'>, { isKept, isJudged }: Given): LapStep[] {
  const here: LapStep = isKept ? step('kept', 'done') : step('in-page', 'now');
  const then = step(isJudged ? 'then-judged' : 'then-counts', 'next');
  const arrived = [step('kept', 'done'), step('at-server', 'done')];
  switch (stage) {
    case 'unsent':
      return [here, step(entry?.state === 'sending' ? 'sending' : 'to-send', 'now'), then];
    case 'refused':
      return [here, step('not-taken', 'failed'), then];
    case 'waiting':
      return [...arrived, step('judging', 'now')];
    case 'verified':
      return [...arrived, step(isJudged ? 'verified' : 'counts', 'done')];
    case 'rejected':
      return [...arrived, step('turned-back', 'failed')];
    case 'withdrawing':
    case 'withdrawn':
      return [];
  }
}

const step = (name: StepName, state: StepState): LapStep => ({ name, state });
