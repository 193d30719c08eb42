import type { HostFault } from '@/domain/offline/host-fault';

/** The host does with this file what no copy can be made of. */
export class HostFailure extends Error {
  constructor(
    readonly fault: HostFault,
    readonly path: string,
  ) {
    super(`${path}: ${fault}`);
  }
}
