import { changeOf, topOf } from '@/domain/race/board/board-change';
import { waitingChange } from '@/domain/race/board/waiting-change';
import type { BoardChange, ShortChange, WaitingLap } from '@/domain/race/contract/board';
import { placeOf } from '@/domain/race/board/place';
import { shownWaiting, versionOf } from '@/domain/race/ledger/ledger';
import type { Ledger } from '@/domain/race/ledger/ledger';
import { createForm } from './audience';
import type { Watcher } from './audience';
import { HEARTBEAT, eventText } from './event-text';

export type { Watcher } from './audience';

/** How a reader wants changes: with the whole list of waiting laps, or with its changes; packed by gzip, or not. */
export type Wanted = { isShort: boolean; isPacked: boolean };

/** What a reader has: a version of one history. */
export type Place = { epoch: string; version: number };

export type Feed = {
  /** Sends the changes since `place`, or the board, and then every change. `place` is null for a new reader. */
  join(watcher: Watcher, place: Place | null, wanted?: Wanted): void;
  leave(watcher: Watcher): void;
  /** Says that facts were stored which may have changed the rows of these racers. */
  markChanged(changed: Iterable<string>): void;
  /** Sends what can be sent now. Called whenever facts were stored, also those of another race. */
  tell: () => void;
  watchers: () => number;
  /** Ends the streams of all watchers, and of those who come later. */
  end(): void;
};

type Joining = { version: number | null } & Partial<Wanted>;

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
  const whole = createForm(MOST_RECENT_BYTES);
  const short = createForm(MOST_RECENT_BYTES);
  const audiences = [...whole.all, ...short.all];
  const joining = new Map<Watcher, Joining>();
  const changed = new Set<string>();
  let told = { version: versionOf(ledger()), top: topOf(ledger()), waiting: shownWaiting(ledger()) };
  let boardEvent: { version: number; bytes: Buffer } | null = null;
  let notBeforeMs = 0;
  let timer: NodeJS.Timeout | null = null;
  let heartbeat: NodeJS.Timeout | null = null;
  let isEnded = false;

  return {
    join(watcher, place, wanted) {
      if (isEnded) return watcher.end();
      joining.set(watcher, { version: place?.epoch === epoch ? place.version : null, ...wanted });
      tell();
    },
    leave(watcher) {
      joining.delete(watcher);
      for (const audience of audiences) audience.leave(watcher);
      if (!heartbeat || audiences.some((audience) => audience.size() > 0)) return;
      clearInterval(heartbeat);
      heartbeat = null;
    },
    markChanged(ids) {
      for (const id of ids) changed.add(id);
    },
    tell,
    watchers: () => audiences.reduce((count, audience) => count + audience.size(), joining.size),
    end() {
      isEnded = true;
      if (timer) clearTimeout(timer);
      if (heartbeat) clearInterval(heartbeat);
      for (const each of [...audiences, ...joining.keys()]) each.end();
    },
  };

  function tell() {
    if (isEnded || timer || !isAllStored()) return;
    if (versionOf(ledger()) !== told.version) {
      const waitMs = notBeforeMs - performance.now();
      if (waitMs > 0) return tellLater(waitMs);
      tellChange();
    }
    for (const [watcher, how] of joining) admit(watcher, how);
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
    const since = told.version;
    const change = { epoch, ...changeOf(ledger(), told, changed) };
    const shortChange = shortened(change, told);
    const place = placeOf(change)!;
    told = { version: change.version, top: topOf(ledger()), waiting: change.waiting };
    changed.clear();
    for (const [form, content] of [
      [whole, change],
      [short, shortChange],
    ] as const) {
      const bytes = eventText('change', place, JSON.stringify(content));
      form.recent.add(since, bytes);
      for (const audience of form.all) audience.tell(bytes);
    }
    notBeforeMs = startedAt + Math.max(CHANGE_EVERY_MS, (performance.now() - startedAt) * (REST + 1));
  }

  function admit(watcher: Watcher, { version, isShort, isPacked }: Joining) {
    const form = isShort ? short : whole;
    const missed = version === null ? null : form.recent.since(version, told.version);
    if (boardEvent?.version !== told.version)
      boardEvent = { version: told.version, bytes: eventText('board', placeOf({ epoch, ...told })!, board()) };
    const bytes = missed && missed.length <= boardEvent.bytes.length ? missed : boardEvent.bytes;
    (isPacked ? form.packed : form.plain).admit(watcher, bytes);
    heartbeat ??= setInterval(() => {
      for (const audience of audiences) audience.tell(HEARTBEAT);
    }, HEARTBEAT_MS);
  }
}

function shortened(change: BoardChange, before: { version: number; waiting: readonly WaitingLap[] }): ShortChange {
  const { waiting, ...rest } = change;
  return { ...rest, since: before.version, waitingChange: waitingChange(before.waiting, waiting) };
}
