import type { ReactNode } from 'react';
import { showDate } from '@/components/text/show-date';

type WithCite = { cite: ReactNode; children: ReactNode };

const statusNames = {
  available: 'Available that day',
  preview: 'Preview that day',
  announced: 'Announced, not usable that day',
  'open-source': 'Open source that day',
};

type AnnouncementProps = WithCite & { service: string; status: keyof typeof statusNames; later?: string };

export function AnnouncementPanel({ service, status, later, cite, children }: AnnouncementProps) {
  return (
    <section className="panel" aria-label={service}>
      <p className="panel-title">
        {service}{' '}
        <span className="status" data-status={status}>
          {statusNames[status]}
        </span>
      </p>
      <div>{children}</div>
      <p className="later">
        {later && <>Later: {later} </>}
        {cite}
      </p>
    </section>
  );
}

export function TierPanel({ users, asks, cite, children }: WithCite & { users: number; asks: string[] }) {
  return (
    <section className="panel tier" aria-label={`More than ${showUsers(users)}`}>
      <p className="panel-title">
        <span className="users">&gt; {users.toLocaleString('en')}</span> {users === 1 ? 'user' : 'users'} {cite}
      </p>
      <ul className="asks" aria-label="What the talk asks for">
        {asks.map((ask) => (
          <li key={ask}>{ask}</li>
        ))}
      </ul>
      <div>{children}</div>
    </section>
  );
}

const showUsers = (users: number) => `${users.toLocaleString('en')} ${users === 1 ? 'user' : 'users'}`;

const asideNames = {
  note: 'Note',
  changed: 'Changed since',
  reporter: 'From the reporter',
  unverified: 'Not verified',
};

type AsideProps = { kind: keyof typeof asideNames; title?: string; date?: string; children: ReactNode };

export function AsidePanel({ kind, title, date, children }: AsideProps) {
  return (
    <aside className={`panel aside-${kind}`} aria-label={title ?? asideNames[kind]}>
      <p className="panel-title">
        <span className="tag">
          {asideNames[kind]}
          {date && `, as of ${showDate(date)}`}
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
