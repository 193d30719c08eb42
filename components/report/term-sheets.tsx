import type { GlossaryTerm } from '@/domain/content/glossary-term';
import * as words from '@/generated/words/glossary';
import { sentences } from '@/words/format';

export function TermSheets({ terms }: { terms: GlossaryTerm[] }) {
  return terms.map(({ id, term, definition, source, asOf }) => (
    <div key={id} id={`term-${id}`} popover="auto" className="sheet" role="dialog" aria-labelledby={`term-${id}-name`}>
      <p className="panel-title">
        <strong id={`term-${id}-name`}>{term}</strong>
      </p>
      <p>{sentences(definition, asOf && words.asOf({ date: asOf }))}</p>
      <p className="small soft">
        {words.source({
          link: () => (
            <a key="source" href={source.url}>
              {source.title}
            </a>
          ),
        })}
        {' · '}
        <a href={`/glossary#${id}`}>{words.inGlossary}</a>
      </p>
    </div>
  ));
}
