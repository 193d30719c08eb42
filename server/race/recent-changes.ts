type Message = { from: number; bytes: Buffer };

export type RecentChanges = {
  /** The change that leads from one version to the next. */
  add(from: number, bytes: Buffer): void;
  /** What a reader who has `version` has missed; null when that is no longer known, or is no version that was sent. */
  since(version: number, present: number): Buffer | null;
};

/**
 * The last changes of a race, for readers whose connection was lost for a moment: `mostBytes` of them at most. Who has
 * missed more than a board is long is better served by a new board.
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
