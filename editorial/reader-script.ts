import { readFileSync } from 'node:fs';

type ReaderScript = {
  /** Address of the reader script, with its hash. */
  src: string;
  /** Code for the head, to run before the first paint. */
  beforePaint: string;
};

/** What scripts/build-reader.ts bundled. Throws where that has not run yet. */
export function readerScript(): ReaderScript {
  return JSON.parse(readFileSync('generated/reader.json', 'utf8')) as ReaderScript;
}
