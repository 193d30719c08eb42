import type { Lap } from '@/domain/race/contract/lap';
import type { WriteRequest } from '@/domain/outbox/entry';
import type { Reply } from '@/domain/api/read-reply';
import { aLapAnswer, aProblemAnswer } from './lap-answer';

type StoredLap = { id: string; body: string; write: unknown; status: 'waiting' | 'verified' | 'withdrawn' };

/** Does what the API does with laps (replays, withdrawals, decisions), without a network. */
export class ModelServer {
  readonly laps = new Map<string, StoredLap>();
  isOpen = true;

  answer({ url, method, body }: WriteRequest): Reply {
    return method === 'DELETE' ? this.#withdraw(url.split('/').at(-1)!) : this.#submit(body!);
  }

  /** The laps of one write that count or may count later, under any id that it was sent with. */
  standing(write: unknown): StoredLap[] {
    return [...this.laps.values()].filter((lap) => lap.write === write && lap.status !== 'withdrawn');
  }

  verifyAll(): void {
    for (const lap of this.laps.values()) if (lap.status === 'waiting') lap.status = 'verified';
  }

  #submit(body: Record<string, unknown>): Reply {
    const id = body.id as string;
    const known = this.laps.get(id);
    const text = JSON.stringify(body);
    if (known) return known.body === text ? theLap(200, known) : problem(409, 'id-reused');
    if (!this.isOpen) return problem(409, 'race-not-open');
    const lap = { id, body: text, write: body.write, status: 'waiting' } as const;
    this.laps.set(id, lap);
    return theLap(201, lap);
  }

  #withdraw(id: string): Reply {
    const lap = this.laps.get(id);
    if (!lap) return problem(404, 'not-found', { missing: 'lap' });
    if (lap.status === 'verified') return problem(409, 'already-decided');
    lap.status = 'withdrawn';
    return theLap(200, lap);
  }
}

const reply = (status: number, body: unknown): Reply => ({ status, body, retryAfter: null });
const theLap = (status: number, { id, status: its }: { id: string; status: Lap['status'] }) =>
  reply(status, aLapAnswer({ id, status: its }));
const problem = (status: number, code: string, more = {}) => reply(status, aProblemAnswer(status, code, more));
