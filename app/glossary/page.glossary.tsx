import type { Metadata } from 'next';
import { PageFrame } from '@/app/page-frame';
import { describePage } from '@/editorial/describe/describe-page';
import { contentWith, siteContent } from '@/editorial/content/site-content';
import * as words from '@/generated/words/glossary';
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
      <nav className="letters" aria-label={words.letters}>
        {firsts.map(({ id, term }) => (
          <a key={id} href={`#${id}`}>
            {letterOf(term)}
          </a>
        ))}
      </nav>
      <dl className="glossary">
        {glossary.map(({ id, term, short, definition, source, aliases, asOf, see }) => (
          <div key={id} id={id}>
            <dt>{short && short !== term ? words.termInShort({ term, short }) : term}</dt>
            <dd>
              <p>{sentences(definition, asOf && words.asOf({ date: asOf }))}</p>
              {aliases && aliases.length > 0 && (
                <p className="small soft">{words.aliases({ aliases: aliases.join(', ') })}</p>
              )}
              <p className="small soft">
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
    </PageFrame>
  );
}

const Link = ({ to, title }: { to: string; title?: string }) => <a href={to}>{title}</a>;
