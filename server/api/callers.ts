import type { Role } from '@/domain/race/contract/roles';

/** Who may call an address, and what its handler is told about them. */
export type Callers = {
  /** Anybody, from any page. */
  anyone: undefined;
  /** Anybody. `device` is null for a phone that has sent nothing yet. */
  reader: { device: string | null };
  /** An attendee's device, on our own pages or outside a browser; or a timing gate with a token. */
  submitter: Submitter;
  /** Somebody who is about to sign in. */
  stranger: { address: string };
  /** Somebody who has signed in at the desk. */
  official: { name: string; role: Role; token: string; expiresAt: Date };
};

export type Caller = keyof Callers;

export type Submitter = { source: 'attendee' | 'gate'; actor: string; device: string };
