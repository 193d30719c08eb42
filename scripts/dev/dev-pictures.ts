import { readdir, readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { filesOf, PICTURES, type PictureFile } from '@/domain/content/picture-files';
import { encodePicture } from '@/editorial/pictures/encode-picture';
import { measurePicture } from '@/editorial/pictures/measure-picture';
import { slugOf } from '@/editorial/pictures/picture-name';
import { FIGURES } from '@/editorial/read/find-figure';
import { siteFile } from '@/press/site-file';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** Makes pictures when they are asked for, so that one that is added or changed while an author writes is there at once. */
export function withPictures(root: string, others: Handler): Handler {
  return (request, response) => {
    const address = (request.url ?? '').replace(/\?.*$/, '');
    if (!/^[\w./-]+$/.test(address) || !address.startsWith(`${PICTURES}/`)) return others(request, response);
    findPicture(root, address).then(
      (body) => answer(response, address, body),
      (error: unknown) => answer(response, address, null, String(error)),
    );
  };
}

function answer(response: ServerResponse, address: string, body: Buffer | null, why = ''): void {
  if (body) {
    const { type } = siteFile(address.slice(1), body);
    response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
    return;
  }
  response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(`No picture in ${FIGURES} has the address ${address}. ${why}`.trim() + '\n');
}

/** The address says which file it is and what is in it. Null where no file is that one any more. */
async function findPicture(root: string, address: string): Promise<Buffer | null> {
  const folder = join(root, FIGURES);
  for (const name of await readdir(folder)) {
    if (!address.startsWith(`${PICTURES}/${slugOf(name)}-`)) continue;
    const { picture } = await measurePicture(join(folder, name), name);
    const file: PictureFile | undefined = picture && filesOf(picture).find(({ path }) => path === address);
    if (file) return encodePicture(await readFile(join(folder, name)), file);
  }
  return null;
}
