import { expect, type Locator } from '@playwright/test';
import sharp from 'sharp';

/** WCAG asks for this much contrast of what is no text, and has to be seen. */
const LEAST_CONTRAST = 3;
/** Fewer pixels than this are dirt. */
const LEAST_PIXELS = 8;

/** A part of a box, as shares of its width and height, or pixels from an edge where they are larger than one. */
type Part = { left?: number; top?: number; width?: number; height?: number };

/**
 * Expects that something stands out in this part of the screen: enough pixels whose contrast to the ground, the colour
 * that most of the part has, is enough. What draws it does not matter.
 */
export async function expectMark(place: Locator, what: string, part: Part = {}): Promise<void> {
  await expect.poll(() => countMarked(place, part), `${what} is seen`).toBeGreaterThanOrEqual(LEAST_PIXELS);
}

/** Expects that nothing stands out there, as what is marked elsewhere is not the case here. */
export async function expectNoMark(place: Locator, what: string, part: Part = {}): Promise<void> {
  await expect.poll(() => countMarked(place, part), `${what} is not marked`).toBe(0);
}

async function countMarked(place: Locator, part: Part): Promise<number> {
  const box = (await place.first().boundingBox())!;
  const along = (share: number, length: number) => (Math.abs(share) > 1 ? share : share * length);
  const clip = {
    x: box.x + along(part.left ?? 0, box.width),
    y: box.y + along(part.top ?? 0, box.height),
    width: along(part.width ?? 1, box.width),
    height: along(part.height ?? 1, box.height),
  };
  const { data, info } = await sharp(await place.page().screenshot({ clip, animations: 'disabled' }))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const counts = new Map<string, number>();
  for (let at = 0; at < data.length; at += info.channels) {
    const colour = [...data.subarray(at, at + 3)].join();
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const sorted = [...counts].sort(([, a], [, b]) => b - a);
  const ground = luminance(sorted[0]![0]);
  return sorted.reduce(
    (sum, [colour, count]) => (contrast(luminance(colour), ground) >= LEAST_CONTRAST ? sum + count : sum),
    0,
  );
}

const contrast = (one: number, other: number) => (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);

function luminance(colour: string): number {
  const [r, g, b] = colour.split(',').map((value) => {
    const share = Number(value) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
