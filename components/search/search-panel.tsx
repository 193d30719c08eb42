import type { Catalogue } from '@/domain/search/catalogue';
import * as words from '@/generated/words/search';
import { ask } from '@/generated/words/pages-search';

type Props = {
  script: { src: string; imports: string[] };
  catalogue: Catalogue;
  /** What one could look for. */
  examples: string[];
};

/** The script writes into these; React must leave them alone. */
const written = { suppressHydrationWarning: true, dangerouslySetInnerHTML: { __html: '' } } as const;

/**
 * The field, and room for what is found. It is no island of React: its script (browser/search/search-page.ts) has to
 * come fast on pages that have none.
 */
export function SearchPanel({ script: { src, imports }, catalogue, examples }: Props) {
  return (
    <>
      {[src, ...imports].map((href) => (
        <link key={href} rel="modulepreload" href={href} />
      ))}
      <div className="needs-script" data-island={src} data-catalogue={JSON.stringify(catalogue)}>
        <form className="search-form" role="search" action="/search" data-search-form>
          <input
            type="search"
            name="q"
            aria-label={words.field}
            placeholder={words.placeholder}
            enterKeyHint="search"
            autoComplete="off"
            autoCapitalize="none"
            autoCorrect="off"
            spellCheck={false}
            data-search-field
          />
          <a className="icon-button" href="/" data-search-cancel>
            {words.cancel}
          </a>
        </form>
        <p className="state" aria-hidden="true" data-search-count {...written} />
        <p className="unseen" role="status" data-search-said {...written} />
        <p className="note" role="status" data-search-state hidden {...written} />
        <div data-search-results {...written} />
        <div data-search-start>
          <div data-search-recent {...written} />
          {examples.length > 0 && (
            <section className="found-group" aria-labelledby="examples">
              <h2 className="tag" id="examples">
                {ask}
              </h2>
              <ul className="examples">
                {examples.map((example) => (
                  <li key={example}>
                    <a className="button" href={`/search?q=${encodeURIComponent(example)}`}>
                      {example}
                    </a>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </div>
      </div>
    </>
  );
}
