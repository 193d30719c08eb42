import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { z } from 'zod';
import { eventSchema } from '@/domain/content/event';
import type { Event } from '@/domain/content/event';
import { glossarySchema } from '@/domain/content/glossary-term';
import type { GlossaryTerm } from '@/domain/content/glossary-term';
import { peopleSchema } from '@/domain/content/person';
import type { Person } from '@/domain/content/person';
import type { QuizEntry } from '@/domain/content/quiz';
import type { RaceEntry } from '@/domain/content/race';
import type { Tiers } from '@/domain/content/tiers';
import { listAppPages } from '@/editorial/read/app-pages';
import { checkFigures } from '@/editorial/check/check-figures';
import { shownIn, shownOnPage } from './shown-figures';
import { checkPublicPictures } from '@/editorial/check/check-public-pictures';
import { checkLink } from '@/editorial/check/check-links';
import { deadOwnAddresses } from '@/editorial/check/own-addresses';
import { checkReport, drawingNamed, idsIn } from '@/editorial/check/check-report';
import type { CheckedReport } from '@/editorial/check/check-report';
import { checkSchema } from '@/editorial/check/check-schema';
import type { Picture } from '@/domain/content/picture';
import type { KnownContent } from '@/editorial/check/known-content';
import { nameHint } from '@/editorial/check/name-hint';
import { isGlossaryPageId } from '@/domain/content/page-ids';
import { hasAddress } from '@/domain/content/parts';
import { byPlace } from '@/editorial/read/problem';
import type { ContentProblem } from '@/editorial/read/problem';
import { checkQuizzes, refuseQuiz } from '@/editorial/check/check-quizzes';
import { checkRaces } from '@/editorial/check/check-races';
import { checkTiers } from '@/editorial/check/check-tiers';
import { readYamlFolder } from '@/editorial/read/read-yaml-folder';
import { readReports } from '@/editorial/read/read-reports';
import type { ReportUnderCheck } from '@/editorial/read/read-reports';
import { readText } from '@/editorial/read/read-text';
import { readYaml } from '@/editorial/read/yaml-text';
import type { YamlText } from '@/editorial/read/yaml-text';

/** All of content/, read and judged once. A value is null where its file has problems. */
export type ReadContent = {
  event: Event | null;
  people: Person[] | null;
  glossary: GlossaryTerm[] | null;
  reports: (ReportUnderCheck & CheckedReport)[];
  /** The races without problems. */
  races: RaceEntry[];
  /** The quizzes without problems. */
  quizzes: QuizEntry[];
  /** Null also where there is no content/tiers.yaml. */
  tiers: Tiers | null;
  /** The pictures that can be shown, by the name of the file. */
  pictures: Record<string, Picture>;
  problems: ContentProblem[];
};

const SOURCES_OF_RACE = [
  ['track', 'source'],
  ['archive', 'sources', '*'],
] as const;

export async function readContent(root: string): Promise<ReadContent> {
  const [eventYaml, peopleYaml, glossaryYaml, files, figures, quizzes, races, tiersYaml, pages] = await Promise.all([
    readYamlFile(root, 'content/event.yaml'),
    readYamlList(root, 'content/people.yaml'),
    readYamlList(root, 'content/glossary.yaml'),
    readReports(root),
    namesIn(root, 'content/figures'),
    readYamlFolder(root, 'content/quizzes', { kind: 'quiz', refuse: refuseQuiz }),
    readYamlFolder(root, 'content/races', { kind: 'race' }),
    readYamlIfWritten(root, 'content/tiers.yaml'),
    listAppPages(path.join(root, 'app')),
  ]);
  const terms = idsIn(glossaryYaml.data);
  // What is written decides, sound or not: a broken race must not turn each link to the leaderboard into a dead one.
  const parts = {
    reports: files.reports,
    races: races.files.map(({ yaml: { data } }) => ({ race: { rules: !hasField(data, 'archive') } })),
    quizzes: quizzes.files,
    tiers: tiersYaml,
    glossary: glossaryYaml.data === undefined ? ['unreadable'] : listOf(glossaryYaml.data),
  };
  const known = {
    host: hostOf(eventYaml.data),
    terms,
    people: idsIn(peopleYaml.data),
    figures,
    quizzes: new Set(quizzes.files.map(({ slug }) => slug)),
    races: new Set(races.files.map(({ slug }) => slug)),
    pages: new Set([...pages].filter((page) => hasAddress(parts, page))),
    tiers: idsOfTiers(tiersYaml, 'tiers'),
    components: idsOfTiers(tiersYaml, 'components'),
    reports: linkTargets(files.reports),
  };

  const event = checkSchema<z.ZodType<Event>>(eventYaml, eventSchema, { whole: 'the event', part: 'field' });
  const people = checkSchema<z.ZodType<Person[]>>(peopleYaml, peopleSchema, { whole: 'the list', part: 'field' });
  const glossary = checkSchema<z.ZodType<GlossaryTerm[]>>(glossaryYaml, glossarySchema, {
    whole: 'the list',
    part: 'field',
  });
  const reports = files.reports.map((report) => ({ ...report, ...checkReport(report, known) }));
  const checkedRaces = checkRaces(races.files, known);
  const checkedQuizzes = checkQuizzes(quizzes.files, known);
  const tiers = checkTiers(tiersYaml, known);
  const drawings = new Set(reports.flatMap(({ yaml }) => drawingNamed(yaml.data) ?? []));
  const shown = [...reports.flatMap(shownIn), ...races.files.flatMap(shownOnPage)];
  const checkedFigures = await checkFigures(root, figures, { drawings, shown });
  const problems = [
    ...event.problems,
    ...checkHighlights(eventYaml, event.value, known),
    ...checkTermIds(glossaryYaml, terms),
    ...people.problems,
    ...glossary.problems,
    ...checkSee(glossaryYaml, glossary.value, terms),
    ...deadOwnAddresses(peopleYaml, [['*', 'url']], known),
    ...deadOwnAddresses(glossaryYaml, [['*', 'source', 'url']], known),
    ...races.files.flatMap(({ yaml }) => deadOwnAddresses(yaml, SOURCES_OF_RACE, known)),
    ...files.problems,
    ...reports.flatMap((report) => report.problems),
    ...races.problems,
    ...checkedRaces.problems,
    ...tiers.problems,
    ...quizzes.problems,
    ...checkedQuizzes.problems,
    ...checkedFigures.problems,
    ...(await checkPublicPictures(root)),
  ];
  return {
    event: event.value,
    people: people.value,
    glossary: glossary.value,
    reports,
    races: checkedRaces.races,
    quizzes: checkedQuizzes.quizzes,
    tiers: tiers.value,
    pictures: checkedFigures.pictures,
    problems: problems.toSorted(byPlace),
  };
}

async function readYamlFile(root: string, file: string): Promise<YamlText> {
  const yaml = await readYamlIfThere(root, file);
  if (yaml !== null) return yaml;
  const problem = { file, line: 1, message: 'the file is missing; expected it as content/README.md describes' };
  return { ...unwritten(file), data: undefined, problems: [problem] };
}

/** A list that may be left out. Without the file, or with only comments in it, the list is empty. */
async function readYamlList(root: string, file: string): Promise<YamlText> {
  const yaml = await readYamlIfThere(root, file);
  return yaml === null ? unwritten(file) : { ...yaml, data: yaml.data ?? (yaml.data === null ? [] : undefined) };
}

const unwritten = (file: string): YamlText => ({
  file,
  data: [],
  problems: [],
  lineOf: () => 1,
  writtenAt: () => null,
});

/** Null where there is no such file, or nothing in it. */
async function readYamlIfWritten(root: string, file: string): Promise<YamlText | null> {
  const yaml = await readYamlIfThere(root, file);
  return yaml?.data === null && yaml.problems.length === 0 ? null : yaml;
}

async function readYamlIfThere(root: string, file: string): Promise<YamlText | null> {
  const read = await readText(path.join(root, file), file).catch(whenMissing);
  return read === null ? null : readYaml(file, read);
}

function whenMissing(error: NodeJS.ErrnoException) {
  if (error.code === 'ENOENT') return null;
  throw error;
}

/** The names of files in a folder. A missing folder counts as an empty one. */
async function namesIn(root: string, folder: string) {
  const entries = (await readdir(path.join(root, folder), { withFileTypes: true }).catch(whenMissing)) ?? [];
  const files = entries.filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.'));
  return new Set(files.map(({ name }) => name.normalize()));
}

function hostOf(event: unknown): string | null {
  const { url } = (event ?? {}) as { url?: unknown };
  return typeof url === 'string' && URL.canParse(url) ? new URL(url).host : null;
}

const listOf = (data: unknown): unknown[] => (Array.isArray(data) ? data : []);
const hasField = (data: unknown, name: string) => typeof data === 'object' && data !== null && name in data;

function idsOfTiers(yaml: YamlText | null, list: 'tiers' | 'components') {
  return yaml === null ? new Set<string>() : idsIn((yaml.data as Record<string, unknown> | null | undefined)?.[list]);
}

function linkTargets(reports: readonly ReportUnderCheck[]): KnownContent['reports'] {
  const entries = reports.map(({ slug, isDraft, outline, text, source }) => {
    // Behind a fault of the syntax headings may be missing, so that links to them are not judged.
    const anchors = outline && text === source && new Set(outline.headings.map(({ id }) => id));
    return [slug, { isDraft, anchors: anchors || null }] as const;
  });
  return new Map(entries);
}

function checkHighlights(yaml: YamlText, event: Event | null, known: KnownContent): ContentProblem[] {
  return (event?.highlights ?? []).flatMap(({ href }, index) => {
    const message = checkLink(href, { slug: null, isDraft: false }, known);
    return message ? [{ file: yaml.file, line: yaml.lineOf(['highlights', index, 'href']), message }] : [];
  });
}

/** The page of the glossary has the ids of terms beside its own. */
function checkTermIds(yaml: YamlText, terms: ReadonlySet<string> | null): ContentProblem[] {
  return [...(terms ?? [])].flatMap((id, index) => {
    const message = `the id \`${id}\` is one of the page itself; expected another, such as \`${id}-term\``;
    return isGlossaryPageId(id) ? [{ file: yaml.file, line: yaml.lineOf([index, 'id']), message }] : [];
  });
}

function checkSee(
  yaml: YamlText,
  glossary: GlossaryTerm[] | null,
  terms: ReadonlySet<string> | null,
): ContentProblem[] {
  return (glossary ?? []).flatMap(({ see = [] }, term) =>
    see.flatMap((id, index) => {
      if (terms === null || terms.has(id)) return [];
      const message = `unknown term \`${id}\`; expected ${nameHint(id, terms, 'an id of content/glossary.yaml')}`;
      return [{ file: yaml.file, line: yaml.lineOf([term, 'see', index]), message }];
    }),
  );
}
