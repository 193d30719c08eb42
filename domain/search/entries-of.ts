import type { Catalogue } from './catalogue';
import type { Entry } from './entry';
import { descriptionOf, jsonIn, readSections } from './read-page';

const plain: Omit<Entry, 'kind' | 'path'> = { anchor: '', name: '', heading: '', text: '', more: '', where: '' };

/** What the catalogue alone tells: people and races. */
export function entriesOfCatalogue({ people, races }: Catalogue): Entry[] {
  return [
    ...people.map(({ name, about, path, where }): Entry => ({
      ...plain,
      kind: 'person',
      path,
      name,
      text: where,
      more: about,
    })),
    ...races.map(({ slug, name, summary, racers }): Entry => {
      return { ...plain, kind: 'race', path: `/leaderboard/${slug}`, name, text: [summary, ...racers].join('\n') };
    }),
  ];
}

/** The places on a page, from its HTML. */
export function entriesOfPage(path: string, html: string, { reports }: Catalogue): Entry[] {
  if (path === '/glossary') return termsIn(path, html);
  if (path.startsWith('/quiz/')) return questionsIn(path, html);
  const report = reports.find(({ slug }) => path === `/reports/${slug}`);
  return report ? sectionsIn(path, html, report.title) : [];
}

function sectionsIn(path: string, html: string, title: string): Entry[] {
  const sections = readSections(html, 'data-report-body');
  const whole: Entry = { ...plain, kind: 'report', path, name: title, text: descriptionOf(html) };
  const inIt = sections.map(({ id, heading, text: words, isAnnouncement }): Entry => {
    const place = { ...plain, path, anchor: id, text: words, where: title };
    return isAnnouncement
      ? { ...place, kind: 'announcement', name: heading, text: afterName(words) }
      : { ...place, kind: 'report', heading };
  });
  return [whole, ...inIt];
}

/** The first line of a panel names the service once more, with its state. */
const afterName = (words: string) => words.slice(words.indexOf('\n') + 1);

const termsIn = (path: string, html: string): Entry[] =>
  readSections(html, 'data-terms').map(({ id, heading, text: words }) => {
    const [definition = '', ...names] = words.split('\n');
    return { ...plain, kind: 'term', path, anchor: id, name: heading, text: definition, more: names.join('\n') };
  });

/** Of a question nothing but what it asks: choices, answers and explanations would give it away. */
type Asked = { id: string; prompt: string; scenario?: string };

function questionsIn(path: string, html: string): Entry[] {
  const props = jsonIn(html, 'data-props') as { quiz: { title: string }; questions: Asked[] } | null;
  return (props?.questions ?? []).map(({ id, prompt, scenario = '' }) => {
    const anchor = `?q=${encodeURIComponent(id)}`;
    return { ...plain, kind: 'question', path, anchor, name: prompt, text: scenario, where: props!.quiz.title };
  });
}
