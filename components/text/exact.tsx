type Props = { children: string | number; className?: string };

/** A time, a rank, a count or a code: a translator would only spoil it. */
export const Exact = ({ children, className }: Props) => (
  <span className={className} translate="no">
    {children}
  </span>
);
