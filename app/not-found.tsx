import type { Metadata } from 'next';
import { PageFrame } from './page-frame';
import { hasAddress } from '@/editorial/describe/parts';
import { siteContent } from '@/editorial/read/site-content';

export async function generateMetadata(): Promise<Metadata> {
  const { event } = await siteContent();
  return { title: `Page not found · ${event.shortName}`, description: 'There is no page at this address.' };
}

// Without lists: Next puts this page into the payload of every other one.
export default async function NotFoundPage() {
  const content = await siteContent();
  const others = [
    { href: '/reports', name: 'All reports' },
    { href: '/glossary', name: 'Glossary' },
  ].filter(({ href }) => hasAddress(content, href));
  return (
    <PageFrame>
      <h1>There is no page here</h1>
      <p className="note">
        The address may be mistyped, or the page has moved. If a link of ours led you here, please{' '}
        <a href={content.event.mistakes.url}>tell us</a>.
      </p>
      <p className="actions">
        <a className="button main" href="/">
          Today
        </a>
        {others.map(({ href, name }) => (
          <a key={href} className="button" href={href}>
            {name}
          </a>
        ))}
      </p>
    </PageFrame>
  );
}
