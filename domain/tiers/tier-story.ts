import type { Tier, TierComponent, Tiers } from '@/domain/content/tiers';

/** What a picture has to know about a component. `href` leads to the glossary or to the report. */
export type TierPart = Pick<TierComponent, 'id' | 'label' | 'name' | 'kind' | 'assumed'> & { href: string | null };

/** The growth of an architecture as plain JSON, for the explorer on the phone. */
export type TierStory = { parts: TierPart[]; tiers: Tier[] };

/** Takes from content/tiers.yaml what pictures need. */
export function tierStory({ components, tiers }: Tiers): TierStory {
  const parts = components.map(({ id, label, name, kind, assumed, term, section }) => {
    const href = term ? `/glossary#${term}` : section ? `/${section}` : null;
    return { id, label, name, kind, assumed, href };
  });
  return { parts, tiers };
}

/** The story up to a tier (from 0). A picture of it leaves no room for later components. */
export function storyUntil({ parts, tiers }: TierStory, index: number): TierStory {
  return { parts, tiers: tiers.slice(0, index + 1) };
}
