import type { AnsweredLine, AskedLine, EventLine, Line, RaceSetup, StreamLine } from '@/scripts/proof/lines';

export type Answer = { line: number; status: number; text: string; json: Json; etag: string | undefined };
/** Whatever an answer has: the checker believes nothing before it has looked. */
// oxlint-disable-next-line typescript/no-explicit-any
export type Json = any;

/** A request with its answer. `answer` is null where nobody knows what became of it. */
export type Request = Omit<AskedLine, 'kind' | 'body'> & {
  line: number;
  race: string | null;
  body: Json;
  answer: Answer | null;
  isQuiet: boolean;
};
export type Stream = StreamLine & { line: number; events: (EventLine & { line: number })[] };

export type History = {
  races: readonly RaceSetup[];
  requests: readonly Request[];
  /** All requests that want the same. */
  acts: ReadonlyMap<string, readonly Request[]>;
  streams: readonly Stream[];
  faults: number;
};

export function readHistory(lines: readonly Line[]): History {
  const requests = new Map<number, Request>();
  const streams = new Map<number, Stream>();
  const acts = new Map<string, Request[]>();
  let races: readonly RaceSetup[] = [];
  let isQuiet = false;
  let faults = 0;
  for (const [line, each] of lines.entries())
    switch (each.kind) {
      case 'setup':
        races = each.races;
        break;
      case 'asked': {
        const race = /^\/api\/(?:desk\/)?races\/([^/?]+)/.exec(each.path)?.[1] ?? null;
        const request: Request = { ...each, body: each.body, line, race, answer: null, isQuiet };
        requests.set(each.request, request);
        if (each.act !== undefined) acts.set(each.act, [...(acts.get(each.act) ?? []), request]);
        break;
      }
      case 'answered': {
        const request = requests.get(each.request);
        if (request) request.answer = toAnswer(each, line);
        break;
      }
      case 'stream':
        streams.set(each.request, { ...each, line, events: [] });
        break;
      case 'event':
        streams.get(each.request)?.events.push({ ...each, line });
        break;
      case 'fault':
        faults += 1;
        break;
      case 'quiet':
        isQuiet = true;
        break;
      case 'ended':
      case 'unanswered':
      case 'end':
        break;
    }
  return { races, requests: [...requests.values()], acts, streams: [...streams.values()], faults };
}

function toAnswer({ status, text, etag }: AnsweredLine, line: number): Answer {
  let json: Json = null;
  try {
    json = JSON.parse(text);
  } catch {
    // A file, or somebody else's page.
  }
  return { line, status, text, json, etag };
}

const TAKEN = new Set([200, 201, 204]);
/** Whether the server said that it is done. */
export const isTaken = ({ answer }: Request) => answer !== null && TAKEN.has(answer.status);
/** Whether the server said that it has not done it, and will not. A 503 or 429 promises the former alone. */
export const isRefused = ({ answer }: Request) => answer !== null && !TAKEN.has(answer.status);
