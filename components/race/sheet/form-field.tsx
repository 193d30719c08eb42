import type { ReactNode } from 'react';

type Props = {
  id: string;
  label: string;
  /** Whether the label is only heard, because the place says what the field is. */
  isLabelUnseen?: boolean;
  problem?: string;
  /** Shown below the field while nothing is wrong. Its space is always there. */
  note?: ReactNode;
  children: ReactNode;
};

/**
 * A field with its label above. Below it stands what is wrong, or else a note. Its control takes `described(id,
 * problem)`.
 */
export function FormField({ id, label, isLabelUnseen = false, problem, note, children }: Props) {
  return (
    <div className="form-field">
      <label htmlFor={id} className={isLabelUnseen ? 'unseen' : undefined}>
        {label}
      </label>
      {children}
      <p id={`${id}-note`} className="form-note" data-problem={problem ? '' : undefined}>
        {problem === undefined ? note : <span key={problem}>{problem}</span>}
      </p>
    </div>
  );
}

/** The attributes that let a note be read out with its control. */
export const described = (id: string, problem?: string) => ({
  id,
  'aria-describedby': `${id}-note`,
  'aria-invalid': problem ? true : undefined,
});
