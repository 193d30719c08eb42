/**
 * Waits until something is so, turn by turn of the event loop: for what takes turns, and no time, as a storage in memory
 * and a server on this machine do. The clock may be a false one meanwhile.
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
