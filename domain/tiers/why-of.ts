import type { Tier } from '@/domain/content/tiers';

/** Why a component came, in the words of the first tier that says so. Null where none does. */
export function whyOf(tiers: readonly Pick<Tier, 'why' | 'replace'>[], id: string): string | null {
  for (const { why, replace } of tiers) {
    const said = why[id] ?? replace.find(({ to }) => to === id)?.why;
    if (said !== undefined) return said;
  }
  return null;
}
