import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** A board as bytes, in the forms that clients take. The compressed ones are made when the first client asks. */
export type EncodedBoard = {
  /** Strong: the same tag is the same bytes. */
  etag: string;
  body: Buffer;
  gzip(): Buffer;
  br(): Buffer;
};

/** 4 of 11: a board changes many times a second at most, and this takes half a millisecond. */
const BROTLI_QUALITY = 4;

export function encodeBoard(etag: string, board: object, onWork: (ms: number) => void = () => {}): EncodedBoard {
  const timed = <T>(work: () => T): T => {
    const startedAt = performance.now();
    const result = work();
    onWork(performance.now() - startedAt);
    return result;
  };
  const body = timed(() => Buffer.from(JSON.stringify(board)));
  let gzip: Buffer | undefined;
  let br: Buffer | undefined;
  const brotli = () =>
    brotliCompressSync(body, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
      },
    });
  return {
    etag,
    body,
    gzip: () => (gzip ??= timed(() => gzipSync(body))),
    br: () => (br ??= timed(brotli)),
  };
}
