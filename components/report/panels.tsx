import type { ReactNode } from 'react';
import * as asides from '@/generated/words/report-asides';
import * as words from '@/generated/words/report-panels';
import * as statuses from '@/generated/words/report-statuses';
import { showDate } from '@/words/dates';

type WithCite = { cite: ReactNode; children: ReactNode };

type AnnouncementProps = WithCite & { service: string; status: keyof typeof statuses; later?: string };

export function AnnouncementPanel({ service, status, later, cite, children }: AnnouncementProps) {
  return (
    <section className="panel" aria-label={service}>
      <p className="panel-title">
        {service}{' '}
        <span className="status" data-status={status}>
          {statuses[status]}
        </span>
      </p>
      <div>{children}</div>
      <p className="later">
        {later && `${words.later({ later })} `}
        {cite}
      </p>
    </section>
  );
}

export function TierPanel({ users, asks, cite, children }: WithCite & { users: number; asks: string[] }) {
  const more = () => (
    <span key="users" className="users">
      {words.moreThan({ users })}
    </span>
  );
  return (
    <section className="panel tier" aria-label={words.moreThanUsers({ users })}>
      <p className="panel-title">
        {words.moreThanUsersInShort({ users, more })} {cite}
      </p>
      <ul className="asks" aria-label={words.asks}>
        {asks.map((ask) => (
          <li key={ask}>{ask}</li>
        ))}
      </ul>
      <div>{children}</div>
    </section>
  );
}

type AsideProps = { kind: keyof typeof asides; title?: string; date?: string; children: ReactNode };

export function AsidePanel({ kind, title, date, children }: AsideProps) {
  return (
    <aside className={`panel aside-${kind}`} aria-label={title ?? asides[kind]}>
      <p className="panel-title">
        <span className="tag">
          {date ? words.asideAsOf({ kind: asides[kind], date: showDate(date) }) : asides[kind]}
        </span>
      </p>
      {title && <p className="panel-title">{title}</p>}
      {children}
    </aside>
  );
}

export function FactQuote({ cite, children }: WithCite) {
  return (
    <blockquote className="fact">
      {children} {cite}
    </blockquote>
  );
}
