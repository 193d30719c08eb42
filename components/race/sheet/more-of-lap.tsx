import { useState } from 'react';
import type { LapDraft } from '@/browser/race/lap-draft';
import * as formWords from '@/generated/words/laps-form';
import * as words from '@/generated/words/lap-sheet';
import { momentAt } from '@/words/dates';
import { FormField } from './form-field';
import { ResetsStepper } from './resets-stepper';
import { WhenDriven } from './when-driven';

type Props = {
  id: string;
  draft: LapDraft;
  change: (part: Partial<LapDraft>) => void;
  problems: { resets?: string; racedAt?: string };
  nowMs: number | null;
  timeZone: string;
};

/** Resets, and when it was driven: a line that is right for most laps, and that opens for the others. */
export function MoreOfLap({ id, draft, change, problems, nowMs, timeZone }: Props) {
  const [opened, setOpened] = useState<'resets' | 'driven' | null>(null);
  const isOpen = (part: 'resets' | 'driven', problem?: string) => opened === part || problem !== undefined;
  const areResetsOpen = isOpen('resets', problems.resets);
  const isDrivenOpen = isOpen('driven', problems.racedAt);
  const toggle = (part: 'resets' | 'driven') => setOpened(opened === part ? null : part);
  return (
    <>
      <p className="folded">
        <button type="button" className="fold" aria-expanded={areResetsOpen} onClick={() => toggle('resets')}>
          {words.resets({ resets: Number(draft.resets) || 0 })}
        </button>
        <button type="button" className="fold" aria-expanded={isDrivenOpen} onClick={() => toggle('driven')}>
          {drivenInWords(draft.drivenAt, timeZone, nowMs)}
        </button>
      </p>
      {areResetsOpen && (
        <FormField id={`${id}-resets`} label={formWords.resetsInLap} problem={problems.resets}>
          <ResetsStepper
            id={`${id}-resets`}
            resets={draft.resets}
            setResets={(resets) => change({ resets })}
            problem={problems.resets}
          />
        </FormField>
      )}
      {isDrivenOpen && (
        <WhenDriven
          id={`${id}-racedAt`}
          drivenAt={draft.drivenAt}
          setDrivenAt={(drivenAt) => change({ drivenAt })}
          {...{ nowMs, problem: problems.racedAt }}
        />
      )}
    </>
  );
}

function drivenInWords(drivenAt: string | null, timeZone: string, nowMs: number | null): string {
  // Read by the clock of this phone, as the field is.
  const ms = drivenAt === null ? NaN : Date.parse(drivenAt);
  return Number.isNaN(ms) ? words.drivenJustNow : words.drivenAt({ moment: momentAt(ms, timeZone, nowMs ?? ms) });
}
