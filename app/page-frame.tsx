import type { ReactNode } from 'react';
import { placesShown, type Place } from '@/components/frame/places';
import { PlacesBar } from '@/components/frame/places-bar';
import { hasAddress } from '@/domain/content/parts';
import { siteContent } from '@/editorial/content/site-content';

type Props = {
  /** The place of the bar to which this page belongs. */
  place?: Place;
  className?: string;
  children: ReactNode;
};

/** What a page adds to the frame of app/layout.tsx: the bar with its place marked, and the main part. */
export async function PageFrame({ place, className, children }: Props) {
  const content = await siteContent();
  return (
    <>
      <PlacesBar shown={placesShown((href) => hasAddress(content, href))} place={place} />
      <main id="main" tabIndex={-1} className={className}>
        {children}
      </main>
    </>
  );
}
