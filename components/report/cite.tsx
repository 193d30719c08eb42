import type { Source } from '@/domain/content/report';
import * as words from '@/generated/words/report-text';

/**
 * The number of a source, as a link to the list of sources at the end of the report. Where scripts run, it opens the
 * source on the spot (browser/reader/cite-sheet.ts).
 */
export function Cite({ id, sources }: { id: string; sources: readonly Source[] }) {
  const index = sources.findIndex((source) => source.id === id);
  const label = words.source({ place: index + 1, title: `${sources[index]?.title}` });
  return (
    <a className="cite" href={`#source-${id}`} aria-label={label}>
      [{index + 1}]
    </a>
  );
}
