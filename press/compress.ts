import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

const TEXT = /^(text\/|application\/(json|manifest|xml|atom|feed)|image\/(svg|x-icon))/;

/** Both compressed forms. Each is null where it would not be smaller. Pictures are left as they are. */
export async function compress(body: Buffer, type: string): Promise<{ br: Buffer | null; gz: Buffer | null }> {
  if (!TEXT.test(type) || body.length < 200) return { br: null, gz: null };
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_LGWIN]: 24,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
  };
  const [br, gz] = await Promise.all([brotli(body, { params }), zip(body, { level: 9 })]);
  return { br: br.length < body.length ? br : null, gz: gz.length < body.length ? gz : null };
}
