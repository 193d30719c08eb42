import { readFileSync } from 'node:fs';
import type { RaceContent } from '@/domain/content/race';
import { hasAddress } from '@/domain/content/parts';
import { quizSlugs } from '@/domain/quiz/quiz-slugs';
import type { Content } from '@/editorial/content/load-content';
import { championsOf } from '@/editorial/describe/champions';
import { quizPage } from '@/editorial/describe/quiz-page';
import { kindDrawings, placeDrawings } from '@/editorial/drawings/house-drawings';
import { reportDrawing } from '@/editorial/drawings/report-drawing';
import { figurePath } from '@/editorial/read/find-figure';
import * as places from '@/generated/words/frame-places';
import { title as unavailable } from '@/generated/words/pages-unavailable';
import * as words from '@/generated/words/previews';
import * as reportWords from '@/generated/words/report-head';
import * as kinds from '@/generated/words/report-kinds';
import { lastTierDrawing } from './last-tier-drawing';
import type { Preview } from './preview-card';

/** What the link-preview pictures of all pages show. `root`: the folder of the project whose content this is. */
export function previewsOf(content: Content, root = process.cwd()): Preview[] {
  const { event, reports, glossary, races, tiers, quizzes } = content;
  const { label } = event.day;
  const [lead] = reports;
  const { quiz } = placeDrawings;
  const described: Omit<Preview, 'event' | 'colours'>[] = [
    { path: '/', label, title: event.name, note: event.tagline, ...(lead && { drawing: reportDrawing(lead, root) }) },
    {
      ...{ path: '/reports', label, title: places.reports, note: words.reports({ count: reports.length }) },
      drawing: kindDrawings.session,
    },
    { path: '/glossary', label, title: places.glossary, note: words.glossary({ count: glossary.length }) },
    { path: '/offline', label, title: places.copy, note: words.offline },
    { path: '/search', label, title: places.search, note: event.name },
    { path: '/unavailable', label, title: unavailable, note: event.name },
    {
      ...{ path: '/leaderboard', label, title: places.leaderboard, note: words.leaderboard },
      drawing: placeDrawings.podium,
    },
    {
      ...{ path: '/tiers', label, title: places.tiers, note: words.tiers({ count: tiers?.tiers.length ?? 0 }) },
      ...(tiers && { drawing: lastTierDrawing(tiers) }),
    },
    { path: '/quiz', label, title: places.quiz, note: words.quizzes, drawing: quiz },
    ...quizSlugs(quizzes).map((slug) => {
      const { title, draw } = quizPage(content, slug)!.quiz;
      const note = words.quiz({ count: draw });
      return { path: `/quiz/${slug}`, label: places.quiz, title, note, drawing: quiz };
    }),
    ...races.map(({ slug, race }) => {
      const note = race.archive ? championsOf(race.archive) : words.race;
      return {
        path: `/leaderboard/${slug}`,
        label: places.leaderboard,
        title: race.name,
        note,
        ...pictureOf(race, root),
      };
    }),
    ...reports.map((report) => {
      const note = reportWords.minutesToRead({ minutes: report.minutes });
      const path = `/reports/${report.slug}`;
      return { path, label: kinds[report.kind], title: report.title, note, drawing: reportDrawing(report, root) };
    }),
  ];
  return described
    .filter(({ path }) => hasAddress(content, path))
    .map((preview) => ({ ...preview, event: event.name, colours: event.colours.dark }));
}

const MARKS = { champion: '1', second: '2', third: '3', finalist: '–' } as const;
const ORDER = Object.keys(MARKS);
const SHOWN_PLACES = 3;

/** The first three of a race, where the build knows them: those of an archive. Otherwise its track. */
function pictureOf({ archive, track }: RaceContent, root: string): Pick<Preview, 'drawing' | 'lines'> {
  const placed = (archive?.placed ?? []).toSorted((a, b) => ORDER.indexOf(a.place) - ORDER.indexOf(b.place));
  if (placed.length > 1)
    return { lines: placed.slice(0, SHOWN_PLACES).map(({ name, place }) => ({ mark: MARKS[place], name })) };
  const figure = track?.figure?.src;
  return {
    drawing: figure?.endsWith('.svg') ? readFileSync(figurePath(figure.normalize(), root), 'utf8') : kindDrawings.race,
  };
}
