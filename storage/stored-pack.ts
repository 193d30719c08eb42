/**
 * A file in a pack that the phone keeps. `key` is what it would have as an entry of its own: its address, with its
 * revision. `from` counts bytes from the beginning of the pack.
 */
export type PackedFile = { key: string; headers: Record<string, string>; from: number; length: number };

/** The header of a stored pack that says what is in it, so that the pack itself need not be read for that. */
const FILES = 'x-daypass-files';
type Row = [address: string, headers: number, from: number, length: number];

/** Whether an entry of the copy is a pack. */
export const isPack = (url: string): boolean => new URL(url).pathname.startsWith('/packs/');

/** A pack as it goes into Cache Storage: many files in one entry. The files of one pack share their headers. */
export function packOf(body: Blob | ArrayBuffer, files: readonly PackedFile[]): Response {
  const headers: string[] = [];
  const rows = files.map((file): Row => {
    const sent = JSON.stringify(file.headers);
    if (!headers.includes(sent)) headers.push(sent);
    const { href, origin } = new URL(file.key);
    return [href.slice(origin.length), headers.indexOf(sent), file.from, file.length];
  });
  return new Response(body, { headers: { [FILES]: `[[${headers.join()}],${JSON.stringify(rows)}]` } });
}

/** What is in a stored pack. Nothing, where that cannot be read. */
export function filesIn(pack: Response): PackedFile[] {
  try {
    const [headers, rows] = JSON.parse(pack.headers.get(FILES)!) as [Record<string, string>[], Row[]];
    return rows.map(([address, sent, from, length]) => ({
      key: new URL(address, location.href).href,
      headers: headers[sent]!,
      from,
      length,
    }));
  } catch {
    return [];
  }
}

/** One file of a stored pack. Browsers read only its part of the pack, or keep the rest out of the script's memory. */
export async function fileIn(pack: Response, { headers, from, length }: PackedFile): Promise<Response> {
  const body = (await pack.blob()).slice(from, from + length, headers['content-type']);
  return new Response(body, { headers: { ...headers, 'content-length': `${length}` } });
}
