import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { Footer } from '@/components/frame/footer';
import { Header } from '@/components/frame/header';
import type { Event } from '@/domain/content/event';
import { hasAddress } from '@/domain/content/parts';
import { eventIcon } from '@/editorial/read/event-icon';
import { pageScripts } from '@/editorial/read/page-scripts';
import { siteContent } from '@/editorial/content/site-content';
import { codeVersion } from '@/press/code-version';
import '@/styles/all.css';

export async function generateMetadata(): Promise<Metadata> {
  const { event } = await siteContent();
  return {
    metadataBase: new URL(event.url),
    applicationName: event.shortName,
    manifest: '/manifest.webmanifest',
    icons: { icon: [{ url: '/favicon.svg', type: 'image/svg+xml' }], apple: '/icons/apple-touch-icon.png' },
    appleWebApp: { capable: true, title: event.shortName, statusBarStyle: 'default' },
    formatDetection: { telephone: false, date: false, address: false, email: false },
  };
}

export async function generateViewport(): Promise<Viewport> {
  const { light, dark } = (await siteContent()).event.colours;
  return {
    viewportFit: 'cover',
    themeColor: [
      { media: '(prefers-color-scheme: light)', color: light.paper },
      { media: '(prefers-color-scheme: dark)', color: dark.paper },
    ],
  };
}

export default async function Layout({ children }: { children: ReactNode }) {
  const content = await siteContent();
  const { event } = content;
  const { beforePaint } = pageScripts();
  return (
    <html lang={event.language} data-build={codeVersion()} suppressHydrationWarning>
      <head>
        <script dangerouslySetInnerHTML={{ __html: beforePaint }} />
        <style dangerouslySetInnerHTML={{ __html: coloursOf(event) }} />
      </head>
      <body>
        <Header name={event.shortName} icon={eventIcon()} />
        {children}
        <Footer event={event} hasGlossary={hasAddress(content, '/glossary')} />
      </body>
    </html>
  );
}

function coloursOf({ colours: { light, dark } }: Event): string {
  const names = ['paper', 'ink', 'accent'] as const;
  return `:root{${names.map((name) => `--${name}:light-dark(${light[name]},${dark[name]})`).join(';')}}`;
}
