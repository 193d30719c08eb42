import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { TierPicture } from '@/components/tiers/tier-picture';
import type { Tiers } from '@/domain/content/tiers';
import { tierStory } from '@/domain/tiers/tier-story';
import { DRAWING_BOX } from './preview-card';

/**
 * The code of the picture of the last tier, in which everything has been added. All its colours stand in it. It is
 * high and narrow: its upper part is shown, at a size at which its words can be read.
 */
export function lastTierDrawing(tiers: Tiers): string {
  const story = tierStory(tiers);
  const index = tiers.tiers.length - 1;
  const svg = renderToStaticMarkup(createElement(TierPicture, { story, index, marks: new Map(), label: '' }));
  return svg.replace(/viewBox="0 0 ([\d.]+) ([\d.]+)"/, (_, width: string, height: string) => {
    const shown = Math.min(Number(height), (Number(width) * DRAWING_BOX.height) / DRAWING_BOX.width);
    return `viewBox="0 0 ${width} ${shown.toFixed(1)}"`;
  });
}
