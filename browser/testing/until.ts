/**
 * Waits until something is so, turn by turn of the event loop. It is for what takes turns but no time, such as a
 * storage in memory or a server on this machine. The clock may be a false one meanwhile.
 */
export async function until(isSo: () => boolean): Promise<void> {
  const untilMs = performance.now() + LIMIT_MS;
  while (!isSo()) {
    if (performance.now() > untilMs) throw new Error(`Waited in vain: ${isSo.toString()}`);
    await turn();
  }
}

const LIMIT_MS = 5_000;
const { setImmediate, performance } = globalThis;
const turn = () => new Promise((done) => setImmediate(done));
