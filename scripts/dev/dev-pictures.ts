import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { FIGURES, pictureAt } from '@/editorial/read/find-figure';
import { siteFile } from '@/press/site-file';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * Serves pictures straight from content/figures, so that one that is added or changed while an author writes is there
 * at once.
 */
export function withPictures(root: string, others: Handler): Handler {
  return (request, response) => {
    const name = pictureAt((request.url ?? '').replace(/\?.*$/, ''));
    if (name === null) return others(request, response);
    const file = createReadStream(join(root, FIGURES, name));
    file.once('open', () => {
      const { type } = siteFile(name, Buffer.alloc(0));
      response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' });
      file.pipe(response);
    });
    file.once('error', () => {
      if (response.headersSent) return response.destroy();
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' });
      response.end(`There is no ${FIGURES}/${name}.\n`);
    });
  };
}
