import fc from 'fast-check';
import { COMPONENT_KINDS } from '@/domain/content/tiers';
import type { Tier, Tiers } from '@/domain/content/tiers';
import { componentsAt } from '@/domain/tiers/components-at';

/** A tier with the parts that a test gives, and as little else as possible. */
export function aTier(part: Partial<Tier> = {}): Tier {
  return {
    id: 'a-tier',
    title: 'A tier',
    fromUsers: 1,
    usersLabel: 'More than 1 user',
    summary: 'What it asks for.',
    section: 'reports/first#a-heading',
    lesson: 'What it teaches.',
    add: [],
    remove: [],
    replace: [],
    move: [],
    why: {},
    ...part,
  };
}

const kind = fc.constantFrom(...COMPONENT_KINDS);
const step = fc.record({
  growth: fc.double({ min: 0.05, max: 2, noNaN: true }),
  added: fc.array(kind, { maxLength: 6 }),
  leaving: fc.array(fc.record({ which: fc.nat(), becomes: fc.option(kind) }), { maxLength: 3 }),
  moving: fc.array(fc.nat(), { maxLength: 2 }),
});

/**
 * Any story that the content check allows: each step adds new components, and removes or changes those that are there.
 */
export const anyStory: fc.Arbitrary<Tiers> = fc.array(step, { minLength: 1, maxLength: 7 }).map((steps) => {
  const components: Tiers['components'] = [];
  const tiers: Tier[] = [];
  const newPart = (of: (typeof COMPONENT_KINDS)[number]) => {
    const id = `part-${components.length}`;
    components.push({ id, label: id, name: id, purpose: 'It does something.', kind: of });
    return id;
  };
  for (const { growth, added, leaving, moving } of steps) {
    const before = componentsAt(tiers, tiers.length - 1);
    const left = [...before];
    const remove: string[] = [];
    const replace: Tier['replace'] = [];
    for (const { which, becomes } of leaving) {
      const [from] = left.length > 0 ? left.splice(which % left.length, 1) : [];
      if (from === undefined) continue;
      if (becomes === null) remove.push(from);
      else replace.push({ from, to: newPart(becomes), why: 'It is better.' });
    }
    const moved = left.length > 0 ? [...new Set(moving.map((each) => left[each % left.length]!))] : [];
    const fromUsers = Math.ceil((tiers.at(-1)?.fromUsers ?? 1) * 10 ** growth) + 1;
    const move = moved.map((component) => ({ component, what: 'It grows.' }));
    tiers.push(aTier({ id: `tier-${tiers.length}`, fromUsers, add: added.map(newPart), remove, replace, move }));
  }
  return { report: 'first', intro: 'A story.', components, tiers };
});
