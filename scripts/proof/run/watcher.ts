import { get } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { constants, createGunzip } from 'node:zlib';
import { pick } from './client';
import type { World } from './client';

export type WatcherForm = { race: string; isShort: boolean; isPacked: boolean };
export type Watcher = { race: string; version: () => number; end: () => void; done: Promise<void> };

const CONNECT_WITHIN_MS = 2_500;

/**
 * Reads the stream of a race, and connects again to any instance, with Last-Event-ID: when the stream ends, and now and
 * then by itself, as a phone does that is put away and taken out.
 */
export function startWatcher(world: World, watcher: string, form: WatcherForm): Watcher {
  const { random, recorder, targets, isOver } = world;
  let last: string | null = null;
  let isEnded = false;
  let leave: (why: string) => void = () => undefined;

  const done = (async () => {
    while (!isEnded) {
      await readOnce();
      if (!isEnded) await sleep(50 + random() * 600);
    }
  })();
  return {
    race: form.race,
    version: () => Number(last?.split('.').at(-1) ?? -1),
    end() {
      isEnded = true;
      leave('the proof is over');
    },
    done,
  };

  async function readOnce() {
    const to = pick(targets, random);
    const request = recorder.next();
    recorder.record({ kind: 'stream', at: recorder.now(), request, watcher, to: to.name, ...form, from: last });
    const url = `${to.address}/api/races/${form.race}/live${form.isShort ? '?waiting=changes' : ''}`;
    const headers = {
      ...(last !== null && { 'last-event-id': last }),
      ...(form.isPacked && { 'accept-encoding': 'gzip' }),
    };
    let isOpen = true;
    const why = await new Promise<string>((resolve) => {
      const asking = get(url, { headers, agent: false }, (answer) => {
        clearTimeout(timer);
        if (answer.statusCode !== 200) return leave(`status ${answer.statusCode}`);
        readEvents(answer, (id, event, data) => {
          // What is unpacked after it has left is of no stream any more.
          if (!isOpen) return;
          last = id;
          recorder.record({ kind: 'event', at: recorder.now(), request, id, event, data });
        });
        answer.on('close', () => leave('the stream ended'));
        // Once all is over it stays, to see that it hears of everything.
        const awayMs = 1_500 + random() * 6_000;
        setTimeout(() => !isOver() && leave('put away'), awayMs).unref();
      });
      const timer = setTimeout(() => leave('no answer in time'), CONNECT_WITHIN_MS);
      leave = (reason) => {
        isOpen = false;
        clearTimeout(timer);
        asking.destroy();
        resolve(reason);
      };
      asking.on('error', () => leave('the connection broke'));
    });
    recorder.record({ kind: 'end', at: recorder.now(), request, why });
  }
}

function readEvents(answer: IncomingMessage, hear: (id: string, event: string, data: unknown) => void) {
  const isPacked = answer.headers['content-encoding'] === 'gzip';
  const read = isPacked ? answer.pipe(createGunzip({ flush: constants.Z_SYNC_FLUSH })) : answer;
  // A stream that is cut has no proper end.
  read.on('error', () => undefined);
  answer.on('error', () => undefined);
  let text = '';
  read.setEncoding('utf8').on('data', (piece: string) => {
    const blocks = (text + piece).split('\n\n');
    text = blocks.pop()!;
    for (const block of blocks) {
      const fields = new Map(block.split('\n').map((line) => [line.split(':', 1)[0]!, line.replace(/^\w*: ?/, '')]));
      const data = fields.get('data');
      if (data !== undefined) hear(fields.get('id') ?? '', fields.get('event') ?? '', JSON.parse(data) as unknown);
    }
  });
}
