const NOTHING = Buffer.alloc(0);

type Message = { from: number; bytes: Buffer };

export type RecentChanges = {
  /** Adds the change that leads from the version `from` to the next one. */
  add(from: number, bytes: Buffer): void;
  /** The changes since `version`. Null where they are no longer held, or where `version` was never sent. */
  since(version: number, present: number): Buffer | null;
};

/**
 * Holds the last changes of a race, at most `mostBytes`, for readers who lost their connection for a moment. A reader
 * who has missed more than a board's length gets a new board anyway.
 */
export function createRecentChanges(mostBytes: number): RecentChanges {
  const messages: Message[] = [];
  /** Thousands who come back together have missed the same, and get the same bytes, which are packed once. */
  const given = new Map<number, Buffer>();
  let bytes = 0;
  return {
    add(from, message) {
      given.clear();
      messages.push({ from, bytes: message });
      bytes += message.length;
      while (bytes > mostBytes) bytes -= messages.shift()!.bytes.length;
    },
    since(version, present) {
      if (version === present) return NOTHING;
      const known = given.get(version);
      if (known) return known;
      const first = messages.findIndex(({ from }) => from === version);
      if (first < 0) return null;
      const missed = Buffer.concat(messages.slice(first).map((message) => message.bytes));
      given.set(version, missed);
      return missed;
    },
  };
}
