import type { Metadata } from 'next';
import { PageFrame } from '@/app/page-frame';
import { describePage } from '@/editorial/describe/describe-page';
import { contentWith, siteContent } from '@/editorial/content/site-content';
import * as words from '@/generated/words/glossary';
import { termsLeft } from '@/generated/words/search-list';
import { sentences } from '@/words/format';

export async function generateMetadata(): Promise<Metadata> {
  const { event, glossary, reports } = await siteContent();
  const describe = reports.length > 0 ? words.descriptionFromReports : words.description;
  const description = describe({ count: glossary.length, event: event.name });
  return describePage(event, { path: '/glossary', title: words.title, description });
}

export default async function GlossaryPage() {
  const { glossary, reports } = await contentWith('glossary');
  const nameOf = new Map(glossary.map(({ id, term }) => [id, term]));
  const letterOf = (term: string) => term[0]!.toUpperCase();
  const firsts = glossary.filter(({ term }, index) => letterOf(term) !== letterOf(glossary[index - 1]?.term ?? ' '));
  return (
    <PageFrame place="/glossary">
      <h1>{words.title}</h1>
      <p className="soft">{sentences(words.lead({ count: glossary.length }), reports.length > 0 && words.dotted)}</p>
      <form id="filter" className="filter needs-script" data-filter="terms" role="search" aria-label={words.filter}>
        <label className="field">
          {words.words}
          <input type="search" name="words" autoComplete="off" />
        </label>
        <p className="state" role="status" data-filter-count>
          {termsLeft({ count: glossary.length })}
        </p>
      </form>
      <nav className="letters" aria-label={words.letters}>
        {firsts.map(({ id, term }) => (
          <a key={id} href={`#${id}`}>
            {letterOf(term)}
          </a>
        ))}
      </nav>
      <dl className="glossary" data-terms>
        {glossary.map(({ id, term, short, definition, source, aliases, asOf, see }) => (
          <div key={id} id={id}>
            <dt>{short && short !== term ? words.termInShort({ term, short }) : term}</dt>
            <dd>
              <p>{sentences(definition, asOf && words.asOf({ date: asOf }))}</p>
              {aliases && aliases.length > 0 && (
                <p className="small soft">{words.aliases({ aliases: aliases.join(', ') })}</p>
              )}
              <p className="small soft" data-unsearched>
                {words.source({ link: () => <Link key="source" to={source.url} title={source.title} /> })}
                {see?.map((other) => (
                  <span key={other}>
                    {' · '}
                    {words.see({ link: () => <Link key="see" to={`#${other}`} title={nameOf.get(other)} /> })}
                  </span>
                ))}
                {reports
                  .filter(({ terms }) => terms.includes(id))
                  .map(({ slug, title }) => (
                    <span key={slug}>
                      {' · '}
                      {words.inReport({ link: () => <Link key="in" to={`/reports/${slug}`} title={title} /> })}
                    </span>
                  ))}
              </p>
            </dd>
          </div>
        ))}
      </dl>
      <p className="note" data-filter-none hidden>
        {words.noneFits}{' '}
        <button className="term" type="reset" form="filter">
          {words.showAll}
        </button>
      </p>
    </PageFrame>
  );
}

const Link = ({ to, title }: { to: string; title?: string }) => <a href={to}>{title}</a>;
