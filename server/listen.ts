import { isIPv6 } from 'node:net';
import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import type { App } from '@/server/api/app';
import type { Environment } from './environment';
import { StartError } from './start-error';

const EVERYWHERE = ['0.0.0.0', '::'];
const THIS_MACHINE = ['localhost', '127.0.0.1', '::1', ...EVERYWHERE];

/** Starts listening. Returns what to type into a browser, on this machine and on a phone in the same network. */
export async function listen(app: App, { host, port }: Pick<Environment, 'host' | 'port'>): Promise<string[]> {
  try {
    await app.listen({ host, port, listenTextResolver: () => 'listening' });
  } catch (error) {
    throw explain(error as NodeJS.ErrnoException, host, port);
  }
  const bound = (app.server.address() as AddressInfo).port;
  const own = `http://${THIS_MACHINE.includes(host) ? 'localhost' : bracketed(host)}:${bound}`;
  return [own, ...(EVERYWHERE.includes(host) ? networkAddresses() : []).map((address) => `http://${address}:${bound}`)];
}

function explain(error: NodeJS.ErrnoException, host: string, port: number) {
  const other = port < 65_535 ? port + 1 : port - 1;
  if (error.code === 'EADDRINUSE')
    return new StartError(
      `Port ${port} is in use by another program. Stop that program, or start on another port: PORT=${other} npm run app`,
    );
  if (error.code === 'EACCES')
    return new StartError(`Port ${port} may not be opened by this user. Take one above 1023: PORT=3000 npm run app`);
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return new StartError(`HOST is '${host}', which is no address of this machine. Leave it out to listen on all.`);
  return error;
}

function networkAddresses() {
  return Object.values(networkInterfaces())
    .flatMap((entries) => entries ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4')
    .map(({ address }) => address);
}

function bracketed(host: string) {
  return isIPv6(host) ? `[${host}]` : host;
}
