/*
 * A history: what was asked of the servers and what they answered, one JSON value a line, in the order in which it
 * happened. The run writes it, and the checker reads nothing else.
 */

export type RaceSetup = {
  slug: string;
  ranking: 'best-lap' | 'best-average';
  averageOf: number | null;
  maxResetsPerLap: number | null;
  verification: 'required' | 'none';
};

/** The first line. */
export type SetupLine = { kind: 'setup'; seed: string; instances: number; races: RaceSetup[] };

/**
 * `request` numbers requests and streams. `act` names what somebody wants: a request that is sent again has the same one.
 * `person` is how the log names the client.
 */
export type AskedLine = {
  kind: 'asked';
  at: number;
  request: number;
  client: string;
  person?: string | undefined;
  to: string;
  act?: string | undefined;
  method: string;
  path: string;
  body?: unknown;
};
export type AnsweredLine = {
  kind: 'answered';
  at: number;
  request: number;
  status: number;
  text: string;
  etag?: string | undefined;
};
/** Nobody knows whether the server has done it. */
export type UnansweredLine = { kind: 'unanswered'; at: number; request: number; why: string };

export type StreamLine = {
  kind: 'stream';
  at: number;
  request: number;
  watcher: string;
  to: string;
  race: string;
  isShort: boolean;
  isPacked: boolean;
  /** Last-Event-ID. */
  from: string | null;
};
export type EventLine = { kind: 'event'; at: number; request: number; id: string; event: string; data: unknown };
export type EndLine = { kind: 'end'; at: number; request: number; why: string };

export type FaultLine = { kind: 'fault'; at: number; fault: string; on: string };
/** An instance has ended by itself, which is for the summary: a supervisor starts it again. */
export type EndedLine = { kind: 'ended'; at: number; on: string; words: string };
/** From here on there are no faults and no writes, and every server has had time to hear of everything. */
export type QuietLine = { kind: 'quiet'; at: number };

export type Line =
  | SetupLine
  | AskedLine
  | AnsweredLine
  | UnansweredLine
  | StreamLine
  | EventLine
  | EndLine
  | FaultLine
  | EndedLine
  | QuietLine;
