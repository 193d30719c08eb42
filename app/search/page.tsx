import type { Metadata } from 'next';
import { PageFrame } from '@/app/page-frame';
import { places } from '@/components/frame/places';
import { SearchPanel } from '@/components/search/search-panel';
import { hasAddress } from '@/domain/content/parts';
import { describePage } from '@/editorial/describe/describe-page';
import { searchCatalogue, searchExamples } from '@/editorial/describe/search-catalogue';
import { islandScript } from '@/editorial/read/page-scripts';
import { siteContent } from '@/editorial/content/site-content';
import { search as title } from '@/generated/words/frame-places';
import * as words from '@/generated/words/pages-search';

export async function generateMetadata(): Promise<Metadata> {
  const { event } = await siteContent();
  const description = words.description({ event: event.name });
  return describePage(event, { path: '/search', title, description });
}

export default async function SearchPage() {
  const content = await siteContent();
  return (
    <PageFrame className="search">
      <h1 className="unseen">{title}</h1>
      <SearchPanel
        script={islandScript('search')}
        catalogue={searchCatalogue(content)}
        examples={searchExamples(content)}
      />
      <noscript>
        <p className="note">{words.needsScripts}</p>
        <ul>
          {places
            .filter(({ href }) => hasAddress(content, href))
            .map(({ href, name }) => (
              <li key={href}>
                <a href={href}>{name}</a>
              </li>
            ))}
        </ul>
      </noscript>
    </PageFrame>
  );
}
