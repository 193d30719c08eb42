import { diskFaultOf, diskWords } from '@/server/database/disk-fault';
import { failure } from './failures';
import type { Failure } from './failures';

/** Whether a proxy should send requests here. This is no question of life: who is not ready is not to be ended. */
export type Readiness = {
  /** Null where it should. */
  fault: () => Promise<Failure | null>;
  /** `writeFault`: why the database takes no writes, or null. */
  begin: (writeFault: () => Promise<unknown>) => void;
  stop: () => void;
};

const STARTING = failure('starting', 'The races are being read. Ask again in a moment.', { retryAfterSeconds: 1 });
const STOPPING = failure('stopping', 'Requests are still answered here, and new ones belong elsewhere.');

export function createReadiness(): Readiness {
  let fault: Readiness['fault'] = () => Promise.resolve(STARTING);
  return {
    fault: () => fault(),
    begin(writeFault) {
      fault = async () => {
        const cause = await writeFault();
        return cause === null ? null : unwritable(cause);
      };
    },
    stop: () => void (fault = () => Promise.resolve(STOPPING)),
  };
}

/** The refusal of those who ask for the state of the server. The words of the database stay in the log. */
export function unwritable(cause: unknown): Failure {
  const refused = 'The database refuses to store. The log of the server has the cause.';
  return failure('database-unavailable', diskFaultOf(cause) ? diskWords(cause) : refused);
}
