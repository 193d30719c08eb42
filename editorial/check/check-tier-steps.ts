import type { Tier, Tiers } from '@/domain/content/tiers';
import { componentsAt } from '@/domain/tiers/components-at';
import { nameHint } from './name-hint';

type FieldFinding = { path: (string | number)[]; message: string };

/**
 * Checks that each step can be taken: what it adds is new, what it removes or changes is there, and all of it is known.
 */
export function checkTierSteps({ components, tiers }: Tiers): FieldFinding[] {
  const ids = components.map(({ id }) => id);
  const findings = tiers.flatMap((tier, index) =>
    checkStep(tier, ids, componentsAt(tiers, index - 1), comingIn(tiers.slice(0, index))).map(({ path, message }) => ({
      path: ['tiers', index, ...path],
      message,
    })),
  );
  const used = comingIn(tiers);
  const unused = ids.flatMap((id, index) =>
    used.has(id)
      ? []
      : [{ path: ['components', index], message: `no tier adds \`${id}\`; expected it in \`add\` or \`replace\`` }],
  );
  return [...findings, ...unused];
}

function comingIn(tiers: readonly Tier[]): ReadonlySet<string> {
  return new Set(tiers.flatMap(({ add, replace }) => [...add, ...replace.map(({ to }) => to)]));
}

/**
 * @param ever what has come at any earlier tier, even if it is gone. Each part comes only once, so it has a place of
 * its own.
 */
function checkStep(
  tier: Tier,
  ids: readonly string[],
  before: readonly string[],
  ever: ReadonlySet<string>,
): FieldFinding[] {
  const { add, remove, replace, move, why } = tier;
  const comes = [
    ...add.map((id, index) => ({ id, path: ['add', index] })),
    ...replace.map(({ to }, index) => ({ id: to, path: ['replace', index, 'to'] })),
  ];
  const goes = [
    ...remove.map((id, index) => ({ id, path: ['remove', index] })),
    ...replace.map(({ from }, index) => ({ id: from, path: ['replace', index, 'from'] })),
  ];
  const left = before.filter((id) => !goes.some((each) => each.id === id));
  const changes = move.map(({ component }, index) => ({ id: component, path: ['move', index, 'component'] }));
  const explained = Object.keys(why).map((id) => ({ id, path: ['why', id] }));
  const all = [...comes, ...goes, ...changes, ...explained];
  const isKnown = ({ id }: { id: string }) => ids.includes(id);
  return [
    ...all.filter((each) => !isKnown(each)).map(({ id, path }) => ({ path, message: unknown(id, ids) })),
    ...comes
      .filter((each, index) => ever.has(each.id) || comes.slice(0, index).some(({ id }) => id === each.id))
      .map(({ id, path }) => ({ path, message: `\`${id}\` has come already; expected a component that is new` })),
    ...goes
      .filter(isKnown)
      .filter((each, index) => !before.includes(each.id) || goes.slice(0, index).some(({ id }) => id === each.id))
      .map(({ id, path }) => ({ path, message: `\`${id}\` is not there; expected one of the tier before` })),
    ...changes
      .filter((each) => isKnown(each) && !left.includes(each.id))
      .map(({ id, path }) => ({ path, message: `\`${id}\` does not stay; expected one that was there and stays` })),
    ...explained
      .filter((each) => isKnown(each) && !comes.some(({ id }) => id === each.id))
      .map(({ id, path }) => ({ path, message: `\`${id}\` is not new at this tier; expected one that it adds` })),
  ];
}

function unknown(id: string, ids: readonly string[]) {
  return `unknown component \`${id}\`; expected ${nameHint(id, ids, 'the id of one of the `components`')}`;
}
