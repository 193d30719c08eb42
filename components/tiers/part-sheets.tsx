import type { GlossaryTerm } from '@/domain/content/glossary-term';
import type { Tiers } from '@/domain/content/tiers';
import * as words from '@/generated/words/tiers-sheets';
import { sentences } from '@/words/format';

type Props = {
  tiers: Tiers;
  glossary: readonly GlossaryTerm[];
  /** The year of the event, to which the notes refer. */
  year: string;
  /** The words of the heading at `reports/<slug>#<heading>`, with which a section begins. */
  headingOf: (section: string) => string;
};

/** What there is to know about each part, in a sheet that opens on the spot, as definitions do in a report. */
export function PartSheets({ tiers: { components, tiers }, glossary, year, headingOf }: Props) {
  return components.map(({ id, name, purpose, noteOnThatDay, term, section }) => {
    const entry = glossary.find((each) => each.id === term);
    const first = tiers.find(({ add, replace }) => add.includes(id) || replace.some(({ to }) => to === id));
    const why = first?.why[id] ?? first?.replace.find(({ to }) => to === id)?.why;
    return (
      <div
        key={id}
        id={`part-${id}`}
        popover="auto"
        tabIndex={-1}
        className="sheet"
        role="dialog"
        aria-labelledby={`part-${id}-name`}
      >
        <p className="panel-title">
          <strong id={`part-${id}-name`}>{name}</strong>
        </p>
        <p>{purpose}</p>
        {first && (
          <p>
            <strong>{`${first.usersLabel}.`}</strong> <span>{why}</span>
          </p>
        )}
        {noteOnThatDay && (
          <p>
            <strong>{words.inYear({ year })}</strong> <span>{noteOnThatDay}</span>
          </p>
        )}
        {entry && (
          <p className="soft">
            <strong>{`${entry.term}:`}</strong>{' '}
            <span>{sentences(entry.definition, entry.asOf && words.asOf({ moment: entry.asOf }))}</span>
          </p>
        )}
        <p className="sheet-links">
          {entry && <a href={`/glossary#${entry.id}`}>{words.inGlossary}</a>}
          {section && <a href={`/${section}`}>{words.inReport({ heading: headingOf(section) })}</a>}
        </p>
      </div>
    );
  });
}
