import type { ReactNode } from 'react';
import type { Drawing, Picture, PictureFormat } from '@/domain/content/picture';
import { filesOf } from '@/domain/content/picture-files';

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

/** A drawing stands in the page itself, so that it follows the theme. A picture is files with their size. */
export function Figure({ figure, alt, caption }: FigureProps) {
  return (
    <figure className="drawing">
      {'svg' in figure ? (
        <div role="img" aria-label={alt} dangerouslySetInnerHTML={{ __html: figure.svg }} />
      ) : (
        <PictureOf picture={figure} alt={alt} />
      )}
      {caption && <figcaption>{caption}</figcaption>}
    </figure>
  );
}

/**
 * Phones get the narrow file, whatever their density: it is the one that their copy holds, and twice as sharp as the
 * page is wide. So a narrow window states a width that makes it enough for a density of 4. Elsewhere it is the width in
 * styles/panels.css.
 */
const SIZES = '(max-width: 48rem) 200px, 30rem';

function PictureOf({ picture, alt }: { picture: Picture; alt: string }) {
  const { address, width, height } = picture;
  return (
    <picture>
      <source type="image/avif" srcSet={filesIn(picture, 'avif')} sizes={SIZES} />
      <img
        src={`${address}.webp`}
        srcSet={filesIn(picture, 'webp')}
        sizes={SIZES}
        {...{ width, height }}
        alt={alt}
        loading="lazy"
        decoding="async"
      />
    </picture>
  );
}

const filesIn = (picture: Picture, wanted: PictureFormat): string =>
  filesOf(picture)
    .filter(({ format }) => format === wanted)
    .map(({ path, width }) => `${path} ${width}w`)
    .join(', ');
