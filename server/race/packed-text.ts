import { constants, deflateRawSync } from 'node:zlib';

/*
 * A stream in gzip (RFC 1952) is a header, and blocks of deflate (RFC 1951) without an end. Each piece made here ends at a
 * whole byte, so pieces can be put one after the other, in any stream that has the text they refer to.
 */

/** What a stream in gzip begins with: deflate, no name, no time, an unknown system. */
export const GZIP_START = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);

/** How far back a block may refer: the window of deflate, less what zlib keeps for itself. */
export const WINDOW_BYTES = 32 * 1024 - 262;

/** A shorter text is not worth a search. */
const WORTH_PACKING_BYTES = 64;

/** Packs a text which comes right after `before`. All readers of the piece have to have that. */
export function packedText(text: Buffer, before: Buffer = Buffer.alloc(0)): Buffer {
  if (text.length < WORTH_PACKING_BYTES) return storedText(text);
  const dictionary = before.length > 0 && { dictionary: before };
  return deflateRawSync(text, { finishFlush: constants.Z_SYNC_FLUSH, ...dictionary });
}

/** A block that is not compressed (3.2.4): a byte that says so, the length twice, the text. */
function storedText(text: Buffer): Buffer {
  const head = Buffer.alloc(5);
  head.writeUInt16LE(text.length, 1);
  head.writeUInt16LE(text.length ^ 0xffff, 3);
  return Buffer.concat([head, text]);
}
