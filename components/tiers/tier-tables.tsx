import type { Tiers } from '@/domain/content/tiers';
import { componentsAt } from '@/domain/tiers/components-at';
import { changesAt } from '@/domain/tiers/tier-marks';
import { tierStory } from '@/domain/tiers/tier-story';
import * as words from '@/generated/words/tiers-tables';
import { listed, sentences } from '@/words/format';
import { PartName } from './tier-changes';

/** What the pictures show, for whoever would rather read it: first tier by tier, then part by part. */
export function TierTables({ tiers: content }: { tiers: Tiers }) {
  return (
    <>
      <h3 id="tier-by-tier">{words.byTier}</h3>
      <TierTable content={content} />
      <h3 id="part-by-part">{words.byPart}</h3>
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
            <th scope="col">{words.users}</th>
            <th scope="col">{words.about}</th>
            <th scope="col">{words.isNew}</th>
            <th scope="col">{words.isChanged}</th>
          </tr>
        </thead>
        <tbody>
          {content.tiers.map(({ id, usersLabel, title, section }, index) => {
            const { added, removed, replaced, moved } = changesAt(story, index);
            const changed = [
              ...replaced.map(({ from, to }) => words.instead({ part: nameOf(to), before: nameOf(from) })),
              ...removed.map((each) => words.goes({ part: nameOf(each) })),
              ...moved.map(({ component, what }) => `${nameOf(component)}: ${sentences(...what)}`),
            ];
            return (
              <tr key={id}>
                <th scope="row">
                  <a href={`/${section}`}>{usersLabel}</a>
                </th>
                <td>{title}</td>
                <td>{added.length > 0 ? listed(added.map(nameOf)) : words.nothing}</td>
                <td>{changed.length > 0 ? changed.join('; ') : words.nothing}</td>
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
            <th scope="col">{words.part}</th>
            <th scope="col">{words.does}</th>
            <th scope="col">{words.from}</th>
            <th scope="col">{words.until}</th>
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
                <td>{tiers[last + 1]?.usersLabel ?? words.stays}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
