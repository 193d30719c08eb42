import type { ReactNode } from 'react';
import type { Drawing, Picture } from '@/domain/content/picture';

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

type FigureProps = { figure: Drawing | Picture; alt: string; caption?: string };

/** A drawing stands in the page itself, so that it follows the theme. A picture is a file with its size. */
export function Figure({ figure, alt, caption }: FigureProps) {
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
