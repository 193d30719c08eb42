import type { ReactNode } from 'react';
import { Thumb } from '@/components/report/thumb';

type Props = { href: string; svg: string; title: ReactNode; note: ReactNode; level?: 'h2' | 'h3' };

/** One line of Today: a small drawing, what it is, and a word about it. */
export function TodayRow({ href, svg, title, note, level: Heading = 'h3' }: Props) {
  return (
    <a className="today-row" href={href}>
      <Thumb svg={svg} />
      <Heading>{title}</Heading>
      <span className="soft small">{note}</span>
    </a>
  );
}
