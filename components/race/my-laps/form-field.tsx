import type { ReactNode } from 'react';

type Props = {
  id: string;
  label: string;
  problem?: string;
  /** Said below the field while nothing is wrong; its space is kept. */
  note?: ReactNode;
  children: ReactNode;
};

/** A field with its label above, and below it either what is wrong or a note. The control takes `describedBy(id)`. */
export function FormField({ id, label, problem, note, children }: Props) {
  return (
    <div className="form-field">
      <label htmlFor={id}>{label}</label>
      {children}
      <p id={`${id}-note`} className="form-note" data-problem={problem ? '' : undefined}>
        {problem === undefined ? note : <span key={problem}>{problem}</span>}
      </p>
    </div>
  );
}

/** What a control of a FormField needs, so that its note is read out with it. */
export const described = (id: string, problem?: string) => ({
  id,
  'aria-describedby': `${id}-note`,
  'aria-invalid': problem ? true : undefined,
});
