import type { WriteRequest } from '../entry';
import type { Reply } from '../meaning';

type StoredLap = { body: string; write: unknown; status: 'waiting' | 'verified' | 'withdrawn' };

/** What the API does with laps (replays, withdrawals, decisions), without a network. */
export class ModelServer {
  readonly laps = new Map<string, StoredLap>();
  isOpen = true;

  answer({ url, method, body }: WriteRequest): Reply {
    return method === 'DELETE' ? this.#withdraw(url.split('/').at(-1)!) : this.#submit(body!);
  }

  /** The laps of one write that count or may come to count, whatever ids it was sent under. */
  standing(write: unknown): StoredLap[] {
    return [...this.laps.values()].filter((lap) => lap.write === write && lap.status !== 'withdrawn');
  }

  verifyAll(): void {
    for (const lap of this.laps.values()) if (lap.status === 'waiting') lap.status = 'verified';
  }

  #submit(body: Record<string, unknown>): Reply {
    const known = this.laps.get(body.id as string);
    const text = JSON.stringify(body);
    if (known) return known.body === text ? reply(200, { id: body.id }) : problem(409, 'id-reused');
    if (!this.isOpen) return problem(409, 'race-not-open');
    this.laps.set(body.id as string, { body: text, write: body.write, status: 'waiting' });
    return reply(201, { id: body.id });
  }

  #withdraw(id: string): Reply {
    const lap = this.laps.get(id);
    if (!lap) return problem(404, 'not-found');
    if (lap.status === 'verified') return problem(409, 'already-decided');
    lap.status = 'withdrawn';
    return reply(200, { id });
  }
}

const reply = (status: number, body: unknown): Reply => ({ status, body, retryAfter: null });
const problem = (status: number, code: string) => reply(status, { code, detail: code });
