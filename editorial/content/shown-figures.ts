import type { Shown } from '@/editorial/check/check-figures';
import type { ReportUnderCheck } from '@/editorial/read/read-reports';
import type { YamlFile } from '@/editorial/read/read-yaml-folder';

/** Every place of a report that shows a figure. */
export const shownIn = ({ file, outline }: ReportUnderCheck): Shown[] =>
  (outline?.figurePlaces ?? []).map(({ src, line }) => ({ name: src.normalize(), file, line }));

/** The track of a race. */
export function shownOnPage({ yaml }: YamlFile): Shown[] {
  const { track } = (yaml.data ?? {}) as { track?: { figure?: { src?: unknown } | null } | null };
  const src = track?.figure?.src;
  return typeof src === 'string'
    ? [{ name: src.normalize(), file: yaml.file, line: yaml.lineOf(['track', 'figure', 'src']) }]
    : [];
}
