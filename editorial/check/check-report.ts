import type { z } from 'zod';
import { asciiOf } from '@/domain/content/ascii-of';
import { reportFrontmatterSchema } from '@/domain/content/report';
import type { ReportFrontmatter } from '@/domain/content/report';
import { checkComponents } from './check-components';
import { checkHeadings } from './check-headings';
import type { LineFinding } from './check-headings';
import { checkCode } from './check-code';
import { checkIsWritten } from './check-is-written';
import { checkLinks } from './check-links';
import { deadOwnAddresses } from './own-addresses';
import { checkLookalikes } from './check-lookalikes';
import { checkMarkup } from './check-markup';
import { checkSchema } from './check-schema';
import type { KnownContent } from './known-content';
import { nameHint } from './name-hint';
import type { ContentProblem } from '@/editorial/read/problem';
import type { ReportUnderCheck } from '@/editorial/read/read-reports';

/**
 * The mark that `npm run new:report` writes where an author has to fill something in. A draft may keep it, a published
 * report may not.
 */
export const FILL_IN = 'FILL IN:';

export type CheckedReport = { frontmatter: ReportFrontmatter | null; problems: ContentProblem[] };

export function checkReport(report: ReportUnderCheck, known: KnownContent): CheckedReport {
  const frontmatter = checkFrontmatter(report, known);
  const findings = [...checkBody(report, known), ...(report.isDraft ? [] : unfilled(report.text))];
  const problems = [
    ...frontmatter.problems,
    ...report.problems,
    ...findings.map((finding) => ({ file: report.file, ...finding })),
  ];
  return { frontmatter: frontmatter.value, problems };
}

function checkFrontmatter({ yaml, file }: ReportUnderCheck, known: KnownContent) {
  const subject = { whole: 'the frontmatter', part: 'field' };
  const checked = checkSchema<z.ZodType<ReportFrontmatter>>(yaml, reportFrontmatterSchema, subject);
  const people = peopleNamed(yaml.data).flatMap(({ id, path }) => {
    if (known.people === null || known.people.has(id)) return [];
    return [{ file, line: yaml.lineOf(path), message: unknownPerson(id, known.people) }];
  });
  // A name in place of an id is told once, by who it may be.
  const said = new Set(people.map(({ line }) => line));
  const others = checked.problems.filter(
    ({ line, message }) => !(said.has(line) && /^(?:an entry of )?`(?:speakers|author)` is “/.test(message)),
  );
  return {
    value: checked.value,
    problems: [
      ...others,
      ...people,
      ...unknownDrawing(yaml, file, known),
      ...deadOwnAddresses(yaml, [['sources', '*', 'url']], known),
    ],
  };
}

/** A speaker may be a new one, so it says where people are added, and under which id. */
function unknownPerson(id: string, people: ReadonlySet<string>): string {
  const name = asciiOf(id);
  const own =
    name !== '' && name !== id && people.has(name)
      ? `\`${name}\``
      : nameHint(id, people, 'an id of content/people.yaml');
  const add = `a new entry in content/people.yaml: \`- id: ${name === '' ? 'jane-doe' : name}\` with a name and a source`;
  return `unknown person \`${id}\`; expected ${own}, or ${add}`;
}

function unknownDrawing(yaml: ReportUnderCheck['yaml'], file: string, { figures }: KnownContent): ContentProblem[] {
  const name = drawingNamed(yaml.data);
  if (name === null || figures.has(name)) return [];
  const hint = nameHint(name, figures, 'the name of a file in content/figures/');
  return [{ file, line: yaml.lineOf(['drawing']), message: `unknown figure \`${name}\`; expected ${hint}` }];
}

/** The file that a report names as its drawing, before its fields are judged. Null where it names none. */
export function drawingNamed(data: unknown): string | null {
  const { drawing } = (data ?? {}) as { drawing?: unknown };
  return typeof drawing === 'string' && drawing.endsWith('.svg') ? drawing : null;
}

/** Reads unchecked YAML, so that one broken field does not hide an unknown person. */
function peopleNamed(data: unknown) {
  const { author, speakers } = (data ?? {}) as { author?: unknown; speakers?: unknown };
  const named = [
    { id: author, path: ['author'] },
    ...(Array.isArray(speakers) ? speakers.map((id: unknown, index) => ({ id, path: ['speakers', index] })) : []),
  ];
  return named.filter((each): each is { id: string; path: (string | number)[] } => typeof each.id === 'string');
}

function checkBody(report: ReportUnderCheck, known: KnownContent): LineFinding[] {
  const { body, outline, source, yaml, slug, isDraft } = report;
  if (body === null || outline === null) return [];
  const sources = idsIn((yaml.data as { sources?: unknown } | null | undefined)?.sources);
  return [
    ...checkHeadings(outline.headings),
    ...checkMarkup(body),
    ...checkLookalikes(body, source),
    ...checkCode(body, source),
    ...checkIsWritten(body),
    ...checkComponents(body, {
      source: sources,
      term: known.terms,
      quiz: known.quizzes,
      race: known.races,
      figure: known.figures,
      tier: known.tiers,
    }),
    ...checkLinks(body, { slug, isDraft }, known),
  ];
}

/** The ids in a YAML list. Null where there is no list. */
export function idsIn(list: unknown): ReadonlySet<string> | null {
  if (!Array.isArray(list)) return null;
  const ids = list.map((entry: unknown) => (entry as { id?: unknown } | null)?.id);
  return new Set(ids.filter((id) => typeof id === 'string'));
}

function unfilled(text: string): LineFinding[] {
  return text.split('\n').flatMap((content, index) => {
    if (!content.includes(FILL_IN)) return [];
    const message = `“${FILL_IN}” is still there in a report that is no draft; expected your own words`;
    return [{ line: index + 1, message }];
  });
}
