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

export function encodeBoard(etag: string, board: object): EncodedBoard {
  const body = Buffer.from(JSON.stringify(board));
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
  };
  let gzip: Buffer | undefined;
  let br: Buffer | undefined;
  return {
    etag,
    body,
    gzip: () => (gzip ??= gzipSync(body)),
    br: () => (br ??= brotliCompressSync(body, { params })),
  };
}
