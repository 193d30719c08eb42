import type { Source } from '@/domain/content/report';

/** The number of a source, leading to it in the list at the end of the report. */
export function Cite({ id, sources }: { id: string; sources: readonly Source[] }) {
  const index = sources.findIndex((source) => source.id === id);
  return (
    <a className="cite" href={`#source-${id}`} aria-label={`Source ${index + 1}: ${sources[index]?.title}`}>
      [{index + 1}]
    </a>
  );
}
