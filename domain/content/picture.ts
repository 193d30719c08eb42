/** A picture as pages show it: its address, which changes with what it shows, and its size in pixels. */
export type Picture = { address: string; width: number; height: number };

/** A drawing as it stands in the page itself, with the size of its view box. */
export type Drawing = { svg: string; width: number; height: number };
