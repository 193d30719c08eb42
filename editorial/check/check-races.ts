import { raceContentSchema } from '@/domain/content/race';
import type { RaceEntry } from '@/domain/content/race';
import { checkSchema } from './check-schema';
import type { KnownContent } from './known-content';
import { nameHint } from './name-hint';
import type { ContentProblem } from '@/editorial/read/problem';
import type { YamlFile } from '@/editorial/read/read-yaml-folder';

/** The races whose own fields are sound, and everything that is wrong with any race. */
export function checkRaces(files: readonly YamlFile[], known: Pick<KnownContent, 'reports' | 'figures'>) {
  const checked = files.map(({ slug, yaml }) => ({
    slug,
    ...checkSchema(yaml, raceContentSchema, { whole: 'the race', part: 'field' }),
    references: [...checkReportOf(yaml, known.reports), ...checkFigureOf(yaml, known.figures)],
  }));
  return {
    races: checked.flatMap(({ slug, value }): RaceEntry[] => (value ? [{ slug, race: value }] : [])),
    problems: checked.flatMap(({ problems, references }) => [...problems, ...references]),
  };
}

/** Reads unchecked YAML, so that one broken field does not hide an unknown report. */
function checkReportOf({ file, data, lineOf }: YamlFile['yaml'], reports: KnownContent['reports']): ContentProblem[] {
  const slug = (data as { report?: unknown } | null | undefined)?.report;
  if (typeof slug !== 'string') return [];
  const line = lineOf(['report']);
  const report = reports.get(slug);
  if (!report) {
    const hint = nameHint(slug, reports.keys(), 'the name of a file in content/reports/');
    return [{ file, line, message: `unknown report \`${slug}\`; expected ${hint}` }];
  }
  if (!report.isDraft) return [];
  return [{ file, line, message: `\`${slug}\` is a draft, which readers do not see; expected a published report` }];
}

function checkFigureOf({ file, data, lineOf }: YamlFile['yaml'], figures: KnownContent['figures']): ContentProblem[] {
  const { track } = (data ?? {}) as { track?: { figure?: { src?: unknown } | null } | null };
  const src = track?.figure?.src;
  if (typeof src !== 'string' || figures.has(src.normalize())) return [];
  const hint = nameHint(src, figures, 'the name of a file in content/figures/');
  return [{ file, line: lineOf(['track', 'figure', 'src']), message: `unknown figure \`${src}\`; expected ${hint}` }];
}
