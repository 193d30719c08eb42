import { get } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { LIVE, WATCHERS, sendLap } from './engine-bench';
import type { EngineBench } from './engine-bench';
import type { Running } from './race-server';
import { inTurns, spread, valuesOf } from './race-turns';
import type { Rounds } from './race-turns';
import { table } from './table';

/** How long it takes until the watchers of an instance that was killed hear of the race at another one. */
export async function measureDeath(bench: EngineBench, rounds: number): Promise<Rounds[]> {
  const round = () =>
    bench.with('postgresql', 2, async ([first, second]) => {
      const watchers = await Promise.all(Array.from({ length: WATCHERS }, () => watch(first!, second!)));
      const killedAt = performance.now();
      await first!.stop();
      const times = (await Promise.all(watchers.map(({ isElsewhere }) => isElsewhere))).map((at) => at - killedAt);
      times.sort((a, b) => a - b);
      for (const { close } of watchers) close();
      return { p50Ms: times[times.length >> 1]!, lastMs: times.at(-1)! };
    });
  const [result] = await inTurns(rounds, [{ name: `${WATCHERS} watchers`, round }]);
  console.log(
    '\n### From the death of an instance until its watchers are live at another (they wait 1 to 9 s, each another time)\n',
  );
  const row = [result!.name, spread(valuesOf(result!, 'p50Ms')), spread(valuesOf(result!, 'lastMs'))];
  console.log(table(['', 'p50, ms', 'last one, ms'], [row]));
  return [result!];
}

/** Reads a stream as a browser does: after its end it waits as long as it was told, and connects to the other instance. */
function watch(first: Running, second: Running) {
  let request: ReturnType<typeof get> | undefined;
  let tellElsewhere = (_: number) => {};
  const isElsewhere = new Promise<number>((done) => (tellElsewhere = done));
  const read = (origin: string, onEvent: () => void, onEnd: (retryMs: number) => void) => {
    let text = '';
    request = get(origin + LIVE, { agent: false }, (answer) => {
      answer.on('data', (chunk: Buffer) => {
        text += chunk.toString();
        if (text.includes('event: ')) onEvent();
      });
      answer.on('error', () => undefined);
      answer.on('close', () => onEnd(Number(/retry: (\d+)/.exec(text)?.[1] ?? 3_000)));
    });
    request.on('error', () => undefined);
  };
  return new Promise<{ isElsewhere: Promise<number>; close: () => void }>((done) => {
    read(
      first.origin,
      () => done({ isElsewhere, close: () => request?.destroy() }),
      (retryMs) =>
        setTimeout(
          () =>
            read(
              second.origin,
              () => tellElsewhere(performance.now()),
              () => undefined,
            ),
          retryMs,
        ),
    );
  });
}

/** How long it takes until a lap is acknowledged again after the database server was killed and is up again. */
export async function measureRestart(bench: EngineBench, rounds: number): Promise<Rounds[]> {
  const round = () =>
    bench.with('postgresql', 2, async ([first]) => {
      await sendLap(first!);
      await bench.postgresql.kill();
      // Sent while there is no database, as phones do.
      const sending = sendUntilTaken(first!);
      await sleep(2_000);
      await bench.postgresql.start();
      const upAt = performance.now();
      return { writtenMs: (await sending) - upAt };
    });
  const [result] = await inTurns(rounds, [{ name: 'PostgreSQL, killed and started', round }]);
  console.log('\n### From a database server that is up again to the first lap that is acknowledged\n');
  console.log(table(['', 'ms'], [[result!.name, spread(valuesOf(result!, 'writtenMs'))]]));
  return [result!];
}

async function sendUntilTaken(server: Running): Promise<number> {
  for (;;)
    try {
      await sendLap(server);
      return performance.now();
    } catch {
      await sleep(50);
    }
}
