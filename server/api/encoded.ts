import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** A body that is sent to many, in the forms that they take. */
export type Encoded = {
  etag: string;
  body: Buffer;
  gzip: () => Buffer | Promise<Buffer>;
  br: () => Buffer | Promise<Buffer>;
};

const compressGzip = promisify(gzip);
const compressBrotli = promisify(brotliCompress);

/** Each form is made when it is first asked for, and kept. */
export function encode(text: string): Encoded {
  const body = Buffer.from(text);
  let zipped: Promise<Buffer> | undefined;
  let brotli: Promise<Buffer> | undefined;
  return {
    etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
    body,
    gzip: () => (zipped ??= compressGzip(body)),
    // Quality 4 is as quick as gzip and smaller; the best one takes a hundred times as long.
    br: () => (brotli ??= compressBrotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } })),
  };
}
