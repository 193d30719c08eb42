import type { Catalogue } from '@/domain/search/catalogue';
import type { Content } from '@/editorial/content/load-content';

/** What the page of the search carries about everything that can be found. */
export function searchCatalogue({ reports, glossary, quizzes, races, people }: Content): Catalogue {
  return {
    reports: reports.map(({ slug, title }) => ({ slug, title })),
    hasGlossary: glossary.length > 0,
    quizzes: quizzes.map(({ slug }) => slug),
    races: races.map(({ slug, race: { name, summary, archive } }) => {
      return { slug, name, summary, racers: archive?.placed.map((racer) => racer.name) ?? [] };
    }),
    people: people.flatMap(({ id, name, role, organisation }) => {
      const about = [role, organisation].filter(Boolean).join(', ');
      // Whoever speaks in a report is read about there. An author is not.
      const report = reports.find(({ speakers }) => speakers.includes(id));
      return report ? [{ name, about, path: `/reports/${report.slug}`, where: report.title }] : [];
    }),
  };
}

const MOST_EXAMPLES = 6;

/** What one could look for: terms that many reports use, who speaks, and the first race. */
export function searchExamples({ reports, glossary, races, people }: Content): string[] {
  const uses = (id: string) => reports.filter(({ terms }) => terms.includes(id)).length;
  const terms = glossary.toSorted((a, b) => uses(b.id) - uses(a.id)).map(({ term }) => term);
  const speaker = people.find(({ id }) => reports.some(({ speakers }) => speakers.includes(id)))?.name;
  const others = [speaker, races[0]?.race.name].filter((each) => each !== undefined);
  return [...terms.slice(0, MOST_EXAMPLES - others.length), ...others];
}
