import type { LapStep, StepName } from '@/browser/race/lap-steps';
import * as words from '@/generated/words/lap-steps';

const SAID: Record<StepName, string> = {
  kept: words.kept,
  'in-page': words.inPage,
  'to-send': words.toSend,
  sending: words.sending,
  'at-server': words.atServer,
  'not-taken': words.notTaken,
  'then-judged': words.thenOfficial,
  judging: words.officialLooks,
  verified: words.verified,
  'turned-back': words.turnedBack,
  'then-counts': words.thenCounts,
  counts: words.counts,
};

/** The way of a lap: a mark for each step, joined by the centre line of the track as far as the lap has come. */
export function LapSteps({ steps }: { steps: readonly LapStep[] }) {
  if (steps.length === 0) return null;
  return (
    <ol className="steps" aria-label={words.steps}>
      {steps.map(({ name, state }) => (
        <li key={name} data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
          <span>{SAID[name]}</span>
        </li>
      ))}
    </ol>
  );
}
