import type { GlossaryTerm } from '@/domain/content/glossary-term';

/** The definitions that a report can open. */
export function TermSheets({ terms }: { terms: GlossaryTerm[] }) {
  return terms.map(({ id, term, definition, source, asOf }) => (
    <div key={id} id={`term-${id}`} popover="auto" className="sheet" role="dialog" aria-labelledby={`term-${id}-name`}>
      <p className="panel-title">
        <strong id={`term-${id}-name`}>{term}</strong>
      </p>
      <p>
        {definition}
        {asOf && ` As of ${asOf}.`}
      </p>
      <p className="small soft">
        Source: <a href={source.url}>{source.title}</a> · <a href={`/glossary#${id}`}>In the glossary</a>
      </p>
    </div>
  ));
}
