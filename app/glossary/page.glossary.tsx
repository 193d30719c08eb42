import type { Metadata } from 'next';
import { PageFrame } from '@/app/page-frame';
import { countOf } from '@/editorial/describe/count-of';
import { describePage } from '@/editorial/describe/describe-page';
import { contentWith, siteContent } from '@/editorial/read/site-content';

export async function generateMetadata(): Promise<Metadata> {
  const { event, glossary, reports } = await siteContent();
  const from = reports.length > 0 ? `the reports of ${event.name}` : event.name;
  const description = `${countOf(glossary.length, 'term')} from ${from}, each in a sentence or two and with its source.`;
  return describePage(event, { path: '/glossary', title: 'Glossary', description });
}

export default async function GlossaryPage() {
  const { glossary, reports } = await contentWith('glossary');
  const nameOf = new Map(glossary.map(({ id, term }) => [id, term]));
  const letterOf = (term: string) => term[0]!.toUpperCase();
  const firsts = glossary.filter(({ term }, index) => letterOf(term) !== letterOf(glossary[index - 1]?.term ?? ' '));
  return (
    <PageFrame place="/glossary">
      <h1>Glossary</h1>
      <p className="soft">
        {countOf(glossary.length, 'term')}, in our own words.
        {reports.length > 0 && ' Dotted words in the reports open them on the spot.'}
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
