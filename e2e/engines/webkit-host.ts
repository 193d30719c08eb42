import { type ChildProcess, spawn } from 'node:child_process';
import { type AddressInfo, createServer } from 'node:net';
import { expect } from '@playwright/test';
import { isDriverReady } from './webdriver';

/** A display that nobody looks at, and the driver that opens windows on it. */
export type WebkitHost = { origin: string; close(): void };

export async function startWebkitHost(): Promise<WebkitHost> {
  // The display finds a free number by itself, and says which one.
  const screen = ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'];
  const display = spawnGroup('Xvfb', screen, {});
  const number = await new Promise<string>((done, fail) => {
    display.once('error', fail);
    display.once('exit', (code) => fail(new Error(`Xvfb ended with ${code} instead of starting`)));
    display.stdio[3]!.once('data', (chunk: Buffer) => done(chunk.toString().trim()));
  });
  const port = await freePort();
  const driver = spawnGroup('WebKitWebDriver', [`--port=${port}`], {
    DISPLAY: `:${number}`,
    // A container has no namespaces for the sandbox, and only our own pages are opened here.
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    // Without a graphics card, drawing by software takes the driver less time.
    WEBKIT_DISABLE_COMPOSITING_MODE: '1',
  });
  const close = () => [driver, display].forEach(endGroup);
  const origin = `http://127.0.0.1:${port}`;
  try {
    await expect.poll(() => isDriverReady(origin), { timeout: 15_000 }).toBe(true);
  } catch (error) {
    close();
    throw error;
  }
  return { origin, close };
}

/** The driver starts a browser, and the browser starts processes. In one group they all end together. */
function spawnGroup(command: string, args: string[], env: Record<string, string>): ChildProcess {
  return spawn(command, args, {
    detached: true,
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...env },
  });
}

function endGroup({ pid }: ChildProcess): void {
  try {
    if (pid) process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => done(port));
    });
  });
}
