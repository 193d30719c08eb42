import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { TierPicture } from '@/components/tiers/tier-picture';
import type { Tiers } from '@/domain/content/tiers';
import { tierStory } from '@/domain/tiers/tier-story';

/** The code of the picture of the last tier, in which everything has been added. All its colours stand in it. */
export function lastTierDrawing(tiers: Tiers): string {
  const story = tierStory(tiers);
  const index = tiers.tiers.length - 1;
  return renderToStaticMarkup(createElement(TierPicture, { story, index, marks: new Map(), label: '' }));
}
