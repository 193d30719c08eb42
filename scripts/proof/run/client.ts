import { setTimeout as sleep } from 'node:timers/promises';
import { ask } from './ask';
import type { Reply } from './ask';
import type { Recorder } from './recorder';

/** An instance as clients reach it. */
export type Target = { name: string; address: string };

export type World = {
  recorder: Recorder;
  targets: readonly Target[];
  random: () => number;
  /** Whether nothing new is begun any more. What was begun comes to its end. */
  isOver: () => boolean;
};

type Act = { act?: string; body?: unknown; headers?: Record<string, string>; vanishAfterMs?: number };

export type Client = {
  /** One request. Null where there was no answer. */
  once: (method: string, path: string, act?: Act, to?: Target) => Promise<Reply | null>;
  /** The same request until it has an answer, at whichever instance. Null where nobody answers at all. */
  until: (method: string, path: string, act?: Act) => Promise<Reply | null>;
};

/** A phone that has no answer by then tries again. */
const PATIENCE_MS = 2_500;
const MOST_TRIES = 200;

/** A browser: it keeps its cookies, and every request of it stands in the history. */
export function createClient(world: World, client: string, person?: string): Client {
  const { recorder, targets, random } = world;
  const cookies = new Map<string, string>();

  async function once(method: string, path: string, { act, body, headers, vanishAfterMs }: Act = {}, given?: Target) {
    const to = given ?? pick(targets, random);
    const request = recorder.next();
    recorder.record({
      ...{ kind: 'asked', at: recorder.now(), request, client, person, to: to.name, act, method, path, body },
    });
    const cookie = [...cookies].map((pair) => pair.join('=')).join('; ');
    try {
      const sent = { ...(cookie && { cookie }), ...headers };
      const reply = await ask(to.address, path, {
        method,
        headers: sent,
        body,
        patienceMs: PATIENCE_MS,
        vanishAfterMs,
      });
      const etag = [reply.headers.etag].flat()[0];
      recorder.record({
        ...{ kind: 'answered', at: recorder.now(), request, status: reply.status, text: reply.text, etag },
      });
      for (const line of [reply.headers['set-cookie'] ?? []].flat()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        if (value) cookies.set(name, value);
      }
      return reply;
    } catch (error) {
      recorder.record({ kind: 'unanswered', at: recorder.now(), request, why: (error as Error).message });
      return null;
    }
  }

  return {
    once,
    async until(method, path, act) {
      for (let tries = 0; tries < MOST_TRIES; tries++) {
        const reply = await once(method, path, act);
        if (reply && ![429, 500, 502, 503].includes(reply.status)) return reply;
        // As an outbox does, ever later.
        await sleep(Math.min(1_000, 100 * (tries + 1)) * (0.5 + random()));
      }
      return null;
    },
  };
}

export const pick = <T>(list: readonly T[], random: () => number): T => list[Math.floor(random() * list.length)]!;
