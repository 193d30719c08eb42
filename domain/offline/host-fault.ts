/**
 * What a host does that no copy can be made of. `redirected`: it leads on to another address, as some do for a slash or
 * for https, and as the sign-in page of a wifi does. `lacking`: it does not have the file.
 */
export type HostFault = 'redirected' | 'lacking';

/** For answers to requests with `redirect: 'manual'`. Null where the host has the file, or fails in another way. */
export function hostFaultOf({ type, status }: Pick<Response, 'type' | 'status'>): HostFault | null {
  if (type === 'opaqueredirect' || (status >= 300 && status < 400)) return 'redirected';
  return status === 404 || status === 410 ? 'lacking' : null;
}
