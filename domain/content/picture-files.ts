import { PICTURE_FORMATS, type Picture, type PictureFormat } from './picture';

/** One file of a picture. */
export type PictureFile = { path: string; format: PictureFormat; width: number; height: number };

export function filesOf({ address, width, height, narrowWidth }: Picture): PictureFile[] {
  const narrow = { width: narrowWidth, height: Math.max(1, Math.round((height * narrowWidth) / width)) };
  return PICTURE_FORMATS.flatMap((format) => [
    { path: `${address}.${format}`, format, ...narrow },
    ...(narrowWidth < width ? [{ path: `${address}-wide.${format}`, format, width, height }] : []),
  ]);
}

/** The folder of the addresses of pictures. */
export const PICTURES = '/generated/figures';

const FILE = new RegExp(`^(${PICTURES}/[\\w-]+-[0-9a-f]{12})(-wide)?\\.(?:${PICTURE_FORMATS.join('|')})$`);

/**
 * The one file of a picture that a phone keeps, for any file of that picture. Null for other addresses. It is the
 * narrow one that phones ask for. A wide screen shows it where there is no network.
 */
export function keptPictureFile(path: string): string | null {
  const address = FILE.exec(path)?.[1];
  return address === undefined ? null : `${address}.${PICTURE_FORMATS[0]}`;
}
