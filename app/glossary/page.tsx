import type { Metadata } from 'next';
import { PageFrame } from '@/components/frame/page-frame';
import { describePage } from '@/editorial/describe-page';
import { siteContent } from '@/editorial/site-content';

export async function generateMetadata(): Promise<Metadata> {
  const { event, glossary } = await siteContent();
  const description = `${glossary.length} terms from the reports of ${event.name}, each in a sentence or two and with its source.`;
  return describePage(event, { path: '/glossary', title: 'Glossary', description });
}

export default async function GlossaryPage() {
  const { glossary, reports } = await siteContent();
  const nameOf = new Map(glossary.map(({ id, term }) => [id, term]));
  const letterOf = (term: string) => term[0]!.toUpperCase();
  const firsts = glossary.filter(({ term }, index) => letterOf(term) !== letterOf(glossary[index - 1]?.term ?? ' '));
  return (
    <PageFrame place="/glossary">
      <h1>Glossary</h1>
      <p className="soft">
        {glossary.length} terms, in our own words. Dotted words in the reports open them on the spot.
      </p>
      <nav className="letters" aria-label="Letters">
        {firsts.map(({ id, term }) => (
          <a key={id} href={`#${id}`}>
            {letterOf(term)}
          </a>
        ))}
      </nav>
      <dl className="glossary">
        {glossary.map(({ id, term, short, definition, source, aliases, asOf, see }) => (
          <div key={id} id={id}>
            <dt>
              {term}
              {short && short !== term && ` (${short})`}
            </dt>
            <dd>
              <p>
                {definition}
                {asOf && ` As of ${asOf}.`}
              </p>
              {aliases && aliases.length > 0 && <p className="small soft">Also: {aliases.join(', ')}</p>}
              <p className="small soft">
                Source: <a href={source.url}>{source.title}</a>
                {see?.map((other) => (
                  <span key={other}>
                    {' · See '}
                    <a href={`#${other}`}>{nameOf.get(other)}</a>
                  </span>
                ))}
                {reports
                  .filter(({ terms }) => terms.includes(id))
                  .map(({ slug, title }) => (
                    <span key={slug}>
                      {' · In '}
                      <a href={`/reports/${slug}`}>{title}</a>
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
