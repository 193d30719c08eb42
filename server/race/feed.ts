import { changeOf, topOf } from '@/domain/race/board/board-change';
import { placeOf } from '@/domain/race/board/place';
import { versionOf } from '@/domain/race/ledger/ledger';
import type { Ledger } from '@/domain/race/ledger/ledger';
import { HEARTBEAT, eventText } from './event-text';
import { createRecentChanges } from './recent-changes';

/** One reader of the live stream. */
export type Watcher = {
  send(bytes: Buffer): void;
  end(): void;
};

/** What a reader has: a version of one history. */
export type Place = { epoch: string; version: number };

export type Feed = {
  /** Sends the changes since `place`, or the board, and then every change. `place` is null for a new reader. */
  join(watcher: Watcher, place: Place | null): void;
  leave(watcher: Watcher): void;
  /** Says that facts were stored which may have changed the rows of these racers. */
  markChanged(changed: Iterable<string>): void;
  /** Sends what can be sent now. Called whenever facts were stored, also those of another race. */
  tell: () => void;
  /** Ends the streams of all watchers, and of those who come later. */
  end(): void;
};

type Source = {
  epoch: string;
  ledger: () => Ledger;
  /** The present board with its first rows, as JSON. */
  board: () => Buffer;
  /** Whether everything in the ledger is stored. */
  isAllStored: () => boolean;
};

const CHANGE_EVERY_MS = 100;
/**
 * Sending to thousands takes long. After it the feed rests twice as long, so sending takes a third of the time at most.
 */
const REST = 2;
/** The server promises a sign of life every 15 s. This is shorter, so that a late timer does not matter. */
const HEARTBEAT_MS = 12_000;
/** The most bytes of changes held for readers who come back. A board of 100 rows has less than half of this. */
const MOST_RECENT_BYTES = 64 * 1024;

/**
 * Tells the watchers of one race about every change. Each message is made once for all of them. Facts stored within a
 * tenth of a second are told together. All watchers have the same version at any time.
 */
export function createFeed({ epoch, ledger, board, isAllStored }: Source): Feed {
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
    join(watcher, place) {
      if (isEnded) return watcher.end();
      joining.set(watcher, place?.epoch === epoch ? place.version : null);
      tell();
    },
    leave(watcher) {
      joining.delete(watcher);
      watchers.delete(watcher);
      if (watchers.size > 0 || !heartbeat) return;
      clearInterval(heartbeat);
      heartbeat = null;
    },
    markChanged(ids) {
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
    if (isEnded || timer || !isAllStored()) return;
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
    const change = { epoch, ...changeOf(ledger(), told, changed) };
    const bytes = eventText('change', placeOf(change)!, JSON.stringify(change));
    recent.add(told.version, bytes);
    told = { version: change.version, top: topOf(ledger()) };
    changed.clear();
    for (const watcher of watchers) watcher.send(bytes);
    notBeforeMs = startedAt + Math.max(CHANGE_EVERY_MS, (performance.now() - startedAt) * (REST + 1));
  }

  function admit(watcher: Watcher, version: number | null) {
    const missed = version === null ? null : recent.since(version, told.version);
    if (boardEvent?.version !== told.version)
      boardEvent = { version: told.version, bytes: eventText('board', placeOf({ epoch, ...told })!, board()) };
    const bytes = missed && missed.length <= boardEvent.bytes.length ? missed : boardEvent.bytes;
    if (bytes.length > 0) watcher.send(bytes);
    watchers.add(watcher);
    heartbeat ??= setInterval(() => {
      for (const each of watchers) each.send(HEARTBEAT);
    }, HEARTBEAT_MS);
  }
}
