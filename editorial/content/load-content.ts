import type { Event } from '@/domain/content/event';
import type { GlossaryTerm } from '@/domain/content/glossary-term';
import type { Person } from '@/domain/content/person';
import type { Picture } from '@/domain/content/picture';
import type { QuizEntry } from '@/domain/content/quiz';
import type { RaceEntry } from '@/domain/content/race';
import type { Report } from '@/domain/content/report';
import type { Tiers } from '@/domain/content/tiers';
import { ContentError } from './content-error';
import { readContent } from './read-content';
import type { ReadContent } from './read-content';
import { isListed } from '@/editorial/read/report-outline';

export type Content = {
  event: Event;
  people: Person[];
  /** Sorted by term. */
  glossary: GlossaryTerm[];
  /** Sorted by their position in the day. */
  reports: Report[];
  /** Sorted by their order. */
  races: RaceEntry[];
  /** Sorted by their order. */
  quizzes: QuizEntry[];
  /** null: this site has none. */
  tiers: Tiers | null;
  /** By the name of the file. */
  pictures: Record<string, Picture>;
};

export type LoadOptions = { root?: string; drafts?: boolean };

/** How fast an adult reads a text about their own field. News sites and blogs count with this too. */
const WORDS_PER_MINUTE = 200;

// The steps of a build ask one after the other, and share one reading. In development a file may change between two
// requests, so nothing is cached there.
const read = new Map<string, Promise<ReadContent>>();

/** What the pages are made of. If content/ is not sound, throws a ContentError that lists every problem. */
export function loadContent({ root = process.cwd(), drafts = false }: LoadOptions = {}): Promise<Content> {
  if (process.env.NODE_ENV !== 'production') return published(readContent(root), drafts);
  const content = read.get(root) ?? readContent(root);
  read.set(root, content);
  return published(content, drafts);
}

async function published(content: Promise<ReadContent>, drafts: boolean): Promise<Content> {
  const { event, people, glossary, reports, races, quizzes, tiers, pictures, problems } = await content;
  if (problems.length > 0 || !event || !people || !glossary) throw new ContentError(problems);
  return {
    event,
    people,
    glossary: glossary.toSorted((a, b) => a.term.localeCompare(b.term, event.language)),
    reports: reports
      .map(toReport)
      .filter((report) => drafts || !report.draft)
      .toSorted((a, b) => a.order - b.order || a.slug.localeCompare(b.slug, 'en')),
    races: races.toSorted((a, b) => a.race.order - b.race.order || a.slug.localeCompare(b.slug, 'en')),
    quizzes: quizzes.toSorted((a, b) => a.quiz.order - b.quiz.order || a.slug.localeCompare(b.slug, 'en')),
    tiers,
    pictures,
  };
}

function toReport({ frontmatter, outline, slug, file }: ReadContent['reports'][number]): Report {
  if (!frontmatter || !outline) throw new Error(`${file} has no problems and yet no content`);
  return {
    ...frontmatter,
    slug,
    file,
    words: outline.words,
    minutes: Math.max(1, Math.round(outline.words / WORDS_PER_MINUTE)),
    headings: outline.headings.filter(isListed).map(({ id, text, depth }) => ({ id, text, depth })),
    terms: outline.terms,
    figures: outline.figures,
  };
}
