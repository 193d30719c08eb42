import { createRecentChanges } from './recent-changes';
import { WINDOW_BYTES, packedText } from './packed-text';

/** One reader of the live stream. */
export type Watcher = {
  send(bytes: Buffer): void;
  end(): void;
};

/** Watchers who get the same messages in the same encoding. */
export type Audience = {
  /** Sends what only this watcher has missed, and from then on every message. */
  admit(watcher: Watcher, missed: Buffer): void;
  leave(watcher: Watcher): void;
  /** Sends a message to all of them. */
  tell(message: Buffer): void;
  size(): number;
  end(): void;
};

export function plainAudience(): Audience {
  const watchers = new Set<Watcher>();
  return {
    admit(watcher, missed) {
      watchers.add(watcher);
      if (missed.length > 0) watcher.send(missed);
    },
    leave: (watcher) => void watchers.delete(watcher),
    tell(message) {
      for (const watcher of watchers) watcher.send(message);
    },
    size: () => watchers.size,
    end() {
      for (const watcher of watchers) watcher.end();
    },
  };
}

/** The watchers who get changes in one form, packed or plain, and the last changes in that form for those who come back. */
export function createForm(mostRecentBytes: number) {
  const audiences = { plain: plainAudience(), packed: packedAudience() };
  return {
    ...audiences,
    all: Object.values(audiences),
    recent: createRecentChanges(mostRecentBytes),
  };
}

/** Watchers whose last bytes are the same: `shared`. What comes next may refer to them. */
type Circle = { readonly watchers: Set<Watcher>; shared: Buffer };

/** Newcomers wait no longer than for so many messages, some eight seconds of a busy race. */
const MOST_MESSAGES_APART = 64;

/**
 * Packs each message once for all watchers. A message says nearly the same as those before it, so it becomes small only
 * by referring to them, and may do so only as far back as all who get it have heard the same. Watchers who have just
 * come would take that from all others. So they are apart, and each message is packed for them separately, until they
 * have heard enough. The text of a message is the same for all, whatever is packed.
 */
export function packedAudience(): Audience {
  const settled = circle();
  const newcomers = circle();
  let messagesApart = 0;
  const packedTexts = new WeakMap<Buffer, Buffer>();

  return {
    admit(watcher, missed) {
      if (newcomers.watchers.size === 0) messagesApart = 0;
      newcomers.watchers.add(watcher);
      newcomers.shared = Buffer.alloc(0);
      if (missed.length > 0) watcher.send(packedOnce(missed));
    },
    leave(watcher) {
      settled.watchers.delete(watcher);
      newcomers.watchers.delete(watcher);
    },
    tell(message) {
      for (const each of [settled, newcomers]) tellCircle(each, message);
      messagesApart += 1;
      if (newcomers.watchers.size > 0 && isTogether()) unite();
    },
    size: () => settled.watchers.size + newcomers.watchers.size,
    end() {
      for (const { watchers } of [settled, newcomers]) for (const watcher of watchers) watcher.end();
    },
  };

  /** Thousands who come back at once get the same board, or the same changes. */
  function packedOnce(text: Buffer): Buffer {
    const packed = packedTexts.get(text) ?? packedText(text);
    packedTexts.set(text, packed);
    return packed;
  }

  function isTogether() {
    const hasHeardEnough = newcomers.shared.length === WINDOW_BYTES;
    return hasHeardEnough || settled.watchers.size === 0 || messagesApart >= MOST_MESSAGES_APART;
  }

  function unite() {
    for (const watcher of newcomers.watchers) settled.watchers.add(watcher);
    newcomers.watchers.clear();
    // Of what the settled have heard, the end, which is all that the newcomers have heard.
    settled.shared = newcomers.shared;
  }
}

function tellCircle(to: Circle, message: Buffer) {
  if (to.watchers.size === 0) return;
  const packed = packedText(message, to.shared);
  for (const watcher of to.watchers) watcher.send(packed);
  to.shared = Buffer.concat([to.shared, message]).subarray(-WINDOW_BYTES);
}

const circle = (): Circle => ({ watchers: new Set(), shared: Buffer.alloc(0) });
