import type { Tier, TierComponent, Tiers } from '@/domain/content/tiers';

/** What a picture has to know about a part. `href` leads to what is written about it, in the glossary or in the report. */
export type TierPart = Pick<TierComponent, 'id' | 'label' | 'name' | 'kind' | 'assumed'> & { href: string | null };

/** The growth of an architecture, in plain JSON: what the explorer on the phone is given. */
export type TierStory = { parts: TierPart[]; tiers: Tier[] };

export function tierStory({ components, tiers }: Tiers): TierStory {
  const parts = components.map(({ id, label, name, kind, assumed, term, section }) => {
    const href = term ? `/glossary#${term}` : section ? `/${section}` : null;
    return { id, label, name, kind, assumed, href };
  });
  return { parts, tiers };
}

/** Up to a tier (from 0) and no further: a picture of it then keeps no room for what comes later. */
export function storyUntil({ parts, tiers }: TierStory, index: number): TierStory {
  return { parts, tiers: tiers.slice(0, index + 1) };
}
