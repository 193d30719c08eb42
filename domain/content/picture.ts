/** A picture as pages show it, with its size in pixels. Its address changes when its content changes. */
export type Picture = { address: string; width: number; height: number };

/** An SVG that is part of the page itself, with the size of its view box. */
export type Drawing = { svg: string; width: number; height: number };
