import type { ReactNode } from 'react';
import { findFigure } from '@/editorial/find-figure';

export function KeyFigures({ children }: { children: ReactNode }) {
  return <div className="key-figures">{children}</div>;
}

type KeyFigureProps = { value: string; unit?: string; cite: ReactNode; children: ReactNode };

export function KeyFigureCell({ value, unit, cite, children }: KeyFigureProps) {
  return (
    <div>
      <strong>{value}</strong>
      {unit && <span className="unit">{unit}</span>}
      {children}
      {cite}
    </div>
  );
}

/** A drawing in the page itself, so that it takes part in the theme; a picture as a file with its size. */
export function Figure({ src, alt, caption }: { src: string; alt: string; caption?: string }) {
  const figure = findFigure(src);
  return (
    <figure className="drawing">
      {'svg' in figure ? (
        <div role="img" aria-label={alt} dangerouslySetInnerHTML={{ __html: figure.svg }} />
      ) : (
        <img
          src={figure.address}
          width={figure.width}
          height={figure.height}
          alt={alt}
          loading="lazy"
          decoding="async"
        />
      )}
      {caption && <figcaption>{caption}</figcaption>}
    </figure>
  );
}
