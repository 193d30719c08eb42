/**
 * A picture as pages show it: each format of PICTURE_FORMATS has a narrow file, `<address>.avif`, and a picture that is
 * much wider than that has a wide one, `<address>-wide.avif`. The address changes when the content changes. Width and
 * height are those of the largest file, in pixels.
 */
export type Picture = { address: string; width: number; height: number; narrowWidth: number };

/** An SVG that is part of the page itself, with the size of its view box. */
export type Drawing = { svg: string; width: number; height: number };

/** The first one that a browser knows is asked for. */
export const PICTURE_FORMATS = ['avif', 'webp'] as const;
export type PictureFormat = (typeof PICTURE_FORMATS)[number];
