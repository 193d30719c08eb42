import { failure } from './failures';
import type { Failure } from './failures';

/** Whether a proxy should send requests here. This is no question of life: who is not ready is not to be ended. */
export type Readiness = {
  /** Null where it should. */
  fault: () => Promise<Failure | null>;
  /** `writeFault`: why the database takes no writes, or null. */
  begin: (writeFault: () => Promise<{ failure: Failure } | null>) => void;
  stop: () => void;
};

const STARTING = failure('starting', 'The races are being read. Ask again in a moment.', { retryAfterSeconds: 1 });
const STOPPING = failure('stopping', 'Requests are still answered here, and new ones belong elsewhere.');

export function createReadiness(): Readiness {
  let fault: Readiness['fault'] = () => Promise.resolve(STARTING);
  return {
    fault: () => fault(),
    begin: (writeFault) => void (fault = async () => (await writeFault())?.failure ?? null),
    stop: () => void (fault = () => Promise.resolve(STOPPING)),
  };
}
