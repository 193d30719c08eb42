/** A small drawing beside a title. `svg` is its code (editorial/drawings). */
export const Thumb = ({ svg, className = 'thumb' }: { svg: string; className?: string }) => (
  <span className={className} dangerouslySetInnerHTML={{ __html: svg }} />
);
