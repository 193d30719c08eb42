import type { Metadata } from 'next';
import { PageFrame } from './page-frame';
import { hasAddress } from '@/domain/content/parts';
import { siteContent } from '@/editorial/content/site-content';
import { pageTitle } from '@/generated/words/frame';
import * as places from '@/generated/words/frame-places';
import * as words from '@/generated/words/pages-not-found';

export async function generateMetadata(): Promise<Metadata> {
  const { event } = await siteContent();
  return { title: pageTitle({ page: words.title, event: event.shortName }), description: words.description };
}

// It has no lists: Next puts this page into the payload of every other page.
export default async function NotFoundPage() {
  const content = await siteContent();
  const others = [
    { href: '/reports', name: words.allReports },
    { href: '/glossary', name: places.glossary },
  ].filter(({ href }) => hasAddress(content, href));
  return (
    <PageFrame>
      <h1>{words.heading}</h1>
      <p className="note">
        {words.lead({
          link: (text) => (
            <a key="link" href={content.event.mistakes.url}>
              {text}
            </a>
          ),
        })}
      </p>
      <p className="actions">
        <a className="button main" href="/">
          {places.today}
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
