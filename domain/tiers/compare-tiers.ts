import type { Tier } from '@/domain/content/tiers';
import { componentsAt } from './components-at';

export type TierDifference = {
  /** Ids, in the order in which the components came. */
  added: string[];
  removed: string[];
  /** What stood at a place at the earlier tier, and what stands there at the later one. */
  replaced: { from: string; to: string }[];
  /** Components of both tiers that changed on the way, each with all its changes in order. */
  moved: { component: string; what: string[] }[];
  /** Components of both tiers that did not change. */
  unchanged: string[];
};

type Step = Pick<Tier, 'add' | 'remove' | 'replace' | 'move'>;

/**
 * What changes from one tier to a later one. Both are positions from 0; −1 stands for the time before the first tier. A
 * chain of replacements is told by its ends: A to B to C is A to C. Throws a RangeError when `to` is before `from`, as
 * a difference is always read in the direction of growth.
 */
export function compareTiers(tiers: readonly Step[], from: number, to: number): TierDifference {
  if (to < from) throw new RangeError(`tier ${to} is before tier ${from}`);
  const before = componentsAt(tiers, from);
  const after = componentsAt(tiers, to);
  const steps = tiers.slice(from + 1, to + 1);
  const replaced = before
    .map((id) => ({ from: id, to: endOf(id, steps) }))
    .filter((pair) => pair.to !== pair.from && !before.includes(pair.to) && after.includes(pair.to));
  const stays = after.filter((id) => before.includes(id));
  const moved = stays
    .map((component) => ({ component, what: changesOf(component, steps) }))
    .filter(({ what }) => what.length > 0);
  return {
    added: after.filter((id) => !before.includes(id) && !replaced.some((pair) => pair.to === id)),
    removed: before.filter((id) => !after.includes(id) && !replaced.some((pair) => pair.from === id)),
    replaced,
    moved,
    unchanged: stays.filter((id) => !moved.some(({ component }) => component === id)),
  };
}

/** The component that replaces `id` after all steps; `id` itself where none does. */
function endOf(id: string, steps: readonly Step[]) {
  return steps.reduce((current, { replace }) => replace.find(({ from }) => from === current)?.to ?? current, id);
}

function changesOf(component: string, steps: readonly Step[]) {
  return steps.flatMap(({ move }) => move.filter((each) => each.component === component).map(({ what }) => what));
}
