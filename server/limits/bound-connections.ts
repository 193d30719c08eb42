import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';

type Log = { warn: (object: object, text: string) => void };

/**
 * For the database, for files of pages that are being read, and for Node itself, which opens a file to learn how much
 * memory it uses.
 */
const KEPT_FREE = 256;
const LOG_EVERY_MS = 10_000;

/**
 * Closes connections that come when nearly as many files are open as the process may have. Without it the next lap could
 * not be stored, and the process would end. Only Linux says what may be open.
 */
export function boundConnections(server: Server, log: Log, mayOpen = mostOpenFiles()): void {
  if (mayOpen === null) return;
  // Of a very small limit a part is left for connections, too.
  const most = mayOpen - Math.min(KEPT_FREE, Math.floor(mayOpen / 2));
  let loggedAtMs = -Infinity;
  server.maxConnections = most;
  server.on('drop', () => {
    const nowMs = performance.now();
    if (nowMs - loggedAtMs < LOG_EVERY_MS) return;
    loggedAtMs = nowMs;
    log.warn({ connections: most, openFiles: mayOpen }, 'connections are refused: raise the limit of open files');
  });
}

function mostOpenFiles(): number | null {
  try {
    const soft = /^Max open files\s+(\d+)/m.exec(readFileSync('/proc/self/limits', 'utf8'))?.[1];
    return soft === undefined ? null : Number(soft);
  } catch {
    return null;
  }
}
