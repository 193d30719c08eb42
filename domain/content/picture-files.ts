import { PICTURE_FORMATS, type Picture, type PictureFormat } from './picture';

/** One file of a picture. */
export type PictureFile = { path: string; format: PictureFormat; width: number; height: number };

/** All of its files. The first one is that which a phone keeps (worker/picture-in-copy.ts). */
export function filesOf({ address, width, height, narrowWidth }: Picture): PictureFile[] {
  const narrow = { width: narrowWidth, height: Math.max(1, Math.round((height * narrowWidth) / width)) };
  return PICTURE_FORMATS.flatMap((format) => [
    { path: `${address}.${format}`, format, ...narrow },
    ...(narrowWidth < width ? [{ path: `${address}-wide.${format}`, format, width, height }] : []),
  ]);
}

/** The folder of the addresses of pictures. */
export const PICTURES = '/generated/figures';
