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
  let bytes = 0;
  return {
    add(from, message) {
      messages.push({ from, bytes: message });
      bytes += message.length;
      while (bytes > mostBytes) bytes -= messages.shift()!.bytes.length;
    },
    since(version, present) {
      if (version === present) return Buffer.alloc(0);
      const first = messages.findIndex(({ from }) => from === version);
      return first < 0 ? null : Buffer.concat(messages.slice(first).map((message) => message.bytes));
    },
  };
}
