import { changeOf, topOf } from '@/domain/race/board/board-change';
import { versionOf } from '@/domain/race/ledger/ledger';
import type { Ledger } from '@/domain/race/ledger/ledger';
import { HEARTBEAT, eventText } from './event-text';
import { createRecentChanges } from './recent-changes';

/** One reader of the live stream. */
export type Watcher = {
  send(bytes: Buffer): void;
  end(): void;
};

export type Feed = {
  /** Sends what the reader has missed since `version`, or the board, then every change. null: a new reader. */
  join(watcher: Watcher, version: number | null): void;
  leave(watcher: Watcher): void;
  /** Facts are stored: these racers' rows may have changed. */
  note(changed: Iterable<string>): void;
  /** Tells what can be told now. Asked whenever facts were stored, also of another race. */
  tell: () => void;
  /** Says goodbye to everybody, and to whoever comes later. */
  end(): void;
};

type Source = {
  ledger: () => Ledger;
  /** JSON of the board with its first rows, as it is now. */
  board: () => Buffer;
  /** Whether all that the ledger knows is stored. */
  isSettled: () => boolean;
};

const CHANGE_EVERY_MS = 100;
/** Telling thousands takes long: it takes a third of the time at most, and the changes come less often. */
const REST = 2;
/** Shorter than the 15 s of the contract, so that a timer that is late does not matter. */
const HEARTBEAT_MS = 12_000;
/** Changes that are kept for those who come back; a board of 100 rows has less than half of this. */
const MOST_RECENT_BYTES = 64 * 1024;

/**
 * Tells the watchers of one race what changes: each message is made once, for all of them. Facts that are stored within a
 * tenth of a second are told together. All watchers are at the same version at any time.
 */
export function createFeed({ ledger, board, isSettled }: Source): Feed {
  const watchers = new Set<Watcher>();
  const joining = new Map<Watcher, number | null>();
  const recent = createRecentChanges(MOST_RECENT_BYTES);
  const changed = new Set<string>();
  let told = { version: versionOf(ledger()), top: topOf(ledger()) };
  let boardEvent: { version: number; bytes: Buffer } | null = null;
  let notBeforeMs = 0;
  let timer: NodeJS.Timeout | null = null;
  let heartbeat: NodeJS.Timeout | null = null;
  let isEnded = false;

  return {
    join(watcher, version) {
      if (isEnded) return watcher.end();
      joining.set(watcher, version);
      tell();
    },
    leave(watcher) {
      joining.delete(watcher);
      watchers.delete(watcher);
      if (watchers.size > 0 || !heartbeat) return;
      clearInterval(heartbeat);
      heartbeat = null;
    },
    note(ids) {
      for (const id of ids) changed.add(id);
    },
    tell,
    end() {
      isEnded = true;
      if (timer) clearTimeout(timer);
      if (heartbeat) clearInterval(heartbeat);
      for (const watcher of [...watchers, ...joining.keys()]) watcher.end();
    },
  };

  function tell() {
    if (isEnded || timer || !isSettled()) return;
    if (versionOf(ledger()) !== told.version) {
      const waitMs = notBeforeMs - performance.now();
      if (waitMs > 0) return tellLater(waitMs);
      tellChange();
    }
    for (const [watcher, version] of joining) admit(watcher, version);
    joining.clear();
  }

  function tellLater(waitMs: number) {
    timer = setTimeout(() => {
      timer = null;
      tell();
    }, waitMs);
  }

  function tellChange() {
    const startedAt = performance.now();
    const change = changeOf(ledger(), told, changed);
    const bytes = eventText('change', change.version, JSON.stringify(change));
    recent.add(told.version, bytes);
    told = { version: change.version, top: topOf(ledger()) };
    changed.clear();
    for (const watcher of watchers) watcher.send(bytes);
    notBeforeMs = startedAt + Math.max(CHANGE_EVERY_MS, (performance.now() - startedAt) * (REST + 1));
  }

  function admit(watcher: Watcher, version: number | null) {
    const missed = version === null ? null : recent.since(version, told.version);
    if (boardEvent?.version !== told.version)
      boardEvent = { version: told.version, bytes: eventText('board', told.version, board()) };
    const bytes = missed && missed.length <= boardEvent.bytes.length ? missed : boardEvent.bytes;
    if (bytes.length > 0) watcher.send(bytes);
    watchers.add(watcher);
    heartbeat ??= setInterval(() => {
      for (const each of watchers) each.send(HEARTBEAT);
    }, HEARTBEAT_MS);
  }
}
