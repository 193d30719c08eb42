/** The radius of the circle that every mask leaves, as a share of the side (https://w3c.github.io/manifest/#icon-masks). */
const SAFE_RADIUS = 0.4;
/** What differs from the ground by less than this is no drawing: edges are drawn softly. */
const SOFT = 24;

/**
 * How large a square icon may be on a square with a mask, 0 to 1, so that no mask cuts its drawing. `pixels` are RGBA,
 * row by row. The colour in the middle of the upper edge is the ground, which may be cut.
 */
export function safeShare(pixels: Uint8Array, size: number): number {
  const at = (x: number, y: number) => (y * size + x) * 4;
  const ground = at(size >> 1, 1);
  const isDrawing = (pixel: number) =>
    pixels[pixel + 3]! > 128 && [0, 1, 2].some((c) => Math.abs(pixels[pixel + c]! - pixels[ground + c]!) > SOFT);
  let farthest = 0;
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++)
      if (isDrawing(at(x, y))) farthest = Math.max(farthest, Math.hypot(x + 0.5 - size / 2, y + 0.5 - size / 2));
  return farthest === 0 ? 1 : Math.min(1, (SAFE_RADIUS * size) / farthest);
}
