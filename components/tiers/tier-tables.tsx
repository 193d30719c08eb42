import type { Tiers } from '@/domain/content/tiers';
import { componentsAt } from '@/domain/tiers/components-at';
import { changesAt } from '@/domain/tiers/tier-marks';
import { tierStory } from '@/domain/tiers/tier-story';
import { PartName } from './tier-changes';

/** The same as the pictures, for whoever would rather read it: the tiers one by one, then the parts one by one. */
export function TierTables({ tiers: content }: { tiers: Tiers }) {
  return (
    <>
      <h3 id="tier-by-tier">Tier by tier</h3>
      <TierTable content={content} />
      <h3 id="part-by-part">Part by part</h3>
      <PartTable content={content} />
    </>
  );
}

function TierTable({ content }: { content: Tiers }) {
  const story = tierStory(content);
  const nameOf = (id: string) => content.components.find((each) => each.id === id)?.name ?? id;
  return (
    <div className="scroller" role="region" aria-labelledby="tier-by-tier" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">Users</th>
            <th scope="col">What it is about</th>
            <th scope="col">What is new</th>
            <th scope="col">What is replaced or changed</th>
          </tr>
        </thead>
        <tbody>
          {content.tiers.map(({ id, usersLabel, title, section }, index) => {
            const { added, removed, replaced, moved } = changesAt(story, index);
            const changed = [
              ...replaced.map(({ from, to }) => `${nameOf(to)} instead of ${nameOf(from)}`),
              ...removed.map((each) => `${nameOf(each)} goes`),
              ...moved.map(({ component, what }) => `${nameOf(component)}: ${what.join(' ')}`),
            ];
            return (
              <tr key={id}>
                <th scope="row">
                  <a href={`/${section}`}>{usersLabel}</a>
                </th>
                <td>{title}</td>
                <td>{added.length > 0 ? added.map(nameOf).join(', ') : 'nothing'}</td>
                <td>{changed.length > 0 ? changed.join('; ') : 'nothing'}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function PartTable({ content: { components, tiers } }: { content: Tiers }) {
  const present = tiers.map((_, index) => new Set(componentsAt(tiers, index)));
  return (
    <div className="scroller" role="region" aria-labelledby="part-by-part" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">Part</th>
            <th scope="col">What it does</th>
            <th scope="col">From</th>
            <th scope="col">Until</th>
          </tr>
        </thead>
        <tbody>
          {components.map(({ id, name, purpose }) => {
            const last = present.findLastIndex((each) => each.has(id));
            return (
              <tr key={id}>
                <th scope="row">
                  <PartName id={id}>{name}</PartName>
                </th>
                <td>{purpose}</td>
                <td>{tiers[present.findIndex((each) => each.has(id))]?.usersLabel}</td>
                <td>{tiers[last + 1]?.usersLabel ?? 'stays'}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
