import type { ReactNode } from 'react';
import { findFigure, type Picture } from '@/editorial/read/find-figure';

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

type FigureProps = { pictures: Record<string, Picture>; src: string; alt: string; caption?: string };

/** A drawing in the page itself, so that it takes part in the theme; a picture as a file with its size. */
export function Figure({ pictures, src, alt, caption }: FigureProps) {
  const figure = findFigure(src, pictures);
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
