import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import type { Line } from '@/scripts/proof/lines';

export type Recorder = {
  record: (line: Line) => void;
  /** A number for the next request or stream. */
  next: () => number;
  now: () => number;
  lines: readonly Line[];
  close: () => Promise<void>;
};

/** Collects the history, and writes it to `file` as it happens, so that it is there after a crash of the proof itself. */
export function createRecorder(file: string): Recorder {
  const lines: Line[] = [];
  const out = createWriteStream(file);
  const startedAt = performance.now();
  let last = 0;
  return {
    lines,
    record(line) {
      lines.push(line);
      out.write(`${JSON.stringify(line)}\n`);
    },
    next: () => (last += 1),
    now: () => Math.round(performance.now() - startedAt),
    close: () => finished(out.end()),
  };
}
