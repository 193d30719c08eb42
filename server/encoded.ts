import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync } from 'node:zlib';

/** A body for many readers, in several encodings. Each is made when the first reader asks for it, and then stays. */
export type Encoded<Form = Buffer | Promise<Buffer>> = {
  /** A strong tag: the same tag means the same bytes. */
  etag: string;
  body: Buffer;
  gzip: () => Form;
  br: () => Form;
};

/** Quality 4 of 11 is as fast as gzip, and smaller. The best quality takes a hundred times as long. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };

/** Compresses synchronously. Good for a board, which takes half a millisecond. */
export function encodeAtOnce(text: string, etag: string): Encoded<Buffer> {
  const body = Buffer.from(text);
  return { etag, body, gzip: once(() => gzipSync(body)), br: once(() => brotliCompressSync(body, BROTLI)) };
}

const gzipBeside = promisify(gzip);
const brotliBeside = promisify(brotliCompress);

/** Compresses on another thread, as a file of a hundred thousand rows takes long. The tag is a hash of the body. */
export function encodeBeside(text: string): Encoded<Promise<Buffer>> {
  const body = Buffer.from(text);
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 22);
  return { etag: `"${hash}"`, body, gzip: once(() => gzipBeside(body)), br: once(() => brotliBeside(body, BROTLI)) };
}

function once<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => (made ??= make());
}
