import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { checkContent, formatProblem } from '@/editorial/content/check-content';

/** The line on which the body of `reportText` begins. */
export const BODY_LINE = 21;

const FRONTMATTER = {
  title: 'The first talk',
  summary: 'A summary that is long enough to tell a reader what is in here.',
  kind: 'session',
  session: '{ date: 2018-11-29, time: unknown, place: unknown }',
  speakers: '[ada]',
  tags: '[serverless]',
  author: 'ada',
  published: '2026-11-20',
  updated: '2026-11-21',
  order: '1',
  sources: '[{ id: talk, title: The talk itself }]',
  corrections: '[]',
} as const;

type Fields = Partial<Record<keyof typeof FRONTMATTER | 'draft', string | null>> &
  Record<string, string | null | undefined>;

/**
 * A sound report. `fields` gives fields another YAML value, removes them (null), or adds new ones. Each field has one
 * line, from line 2 on, in the order of FRONTMATTER. The body begins on BODY_LINE.
 */
export function reportText(body = 'Words to read.', fields: Fields = {}) {
  const lines = Object.entries({ ...FRONTMATTER, ...fields }).map(([name, value]) =>
    value === null ? null : `${name}: ${value}`,
  );
  const head = ['---', ...lines.filter((line) => line !== null), '---'];
  const padding = Array.from({ length: BODY_LINE - 1 - head.length }, () => '');
  return [...head, ...padding, body, ''].join('\n');
}

const SOUND_FILES: Record<string, string> = {
  'app/page.tsx': '',
  'app/(read)/glossary/page.glossary.tsx': '',
  'app/reports/page.reports.tsx': '',
  'app/reports/[slug]/page.reports.tsx': '',
  'app/leaderboard/page.races.tsx': '',
  'app/desk/page.desk.tsx': '',
  'app/quiz/page.quizzes.tsx': '',
  'app/tiers/page.tiers.tsx': '',
  'content/event.yaml': `name: A Conference
shortName: Conf
tagline: Read it offline
description: What was said, to read without a network.
dates: { start: 2018-11-26, end: 2018-11-30 }
timeZone: America/Los_Angeles
place: Las Vegas
url: https://conf.example
language: en
links: [{ title: The programme, url: https://conf.example/programme }]
colours:
  light: { paper: '#ffffff', ink: '#000000', accent: '#b04600' }
  dark: { paper: '#000000', ink: '#ffffff', accent: '#ff9a3c' }
mistakes: { text: Tell us., url: https://conf.example/mistakes }
day: { label: DAY 4, date: 2018-11-29 }
highlights:
  - title: A card
    text: What it is about
    href: /reports/first
`,
  'content/people.yaml': `- id: ada
  name: Ada Lovelace
  source: https://conf.example/ada
- id: grace
  name: Grace Hopper
  source: https://conf.example/grace
`,
  'content/glossary.yaml': `- id: multi-az
  term: Multi-AZ
  definition: Copies in two Availability Zones.
  source: { title: A guide, url: https://guides.example/guide }
- id: alb
  term: Application Load Balancer
  definition: Spreads requests over targets.
  source: { title: A guide, url: https://guides.example/guide }
  see: [multi-az]
`,
  'content/figures/zones.svg':
    '<svg viewBox="0 0 640 360"><rect width="10" height="10" fill="var(--accent)" /></svg>\n',
  'content/quizzes/first-quiz.yaml': `title: A quiz
summary: One question.
topic: The talk
questions:
  - id: first-question
    kind: one
    prompt: Which?
    choices: [{ id: a, text: This }, { id: b, text: That }]
    answer: a
    explanation: This it is.
    section: reports/second#elsewhere
    difficulty: easy
    source: source report
`,
  'content/races/final.yaml': `name: The final
summary: Three racers against the clock.
report: first
order: 2
archive:
  placed: [{ name: Ada, place: champion }]
  note: No times are on record.
  sources: [https://results.example/final]
`,
  'content/races/open.yaml': `name: Open race
summary: For everybody.
order: 1
rules:
  ranking: best-lap
  runSeconds: 120
  maxRuns: null
  maxResetsPerLap: 5
  plausibleFromMs: 7000
  verification: required
`,
  'content/reports/first.mdx': reportText('## A heading\n\nWords to read.'),
  'content/reports/second.mdx': reportText('## Elsewhere\n\nMore words.', { title: 'The second talk', order: '2' }),
};

/**
 * A folder with sound content in which some files are changed (null removes one). Returns its path. It is removed after
 * the test.
 */
export async function temporaryContent(changes: Record<string, string | Buffer | null> = {}) {
  const root = await mkdtemp(path.join(tmpdir(), 'daypass-content-'));
  onTestFinished(() => rm(root, { recursive: true }));
  for (const [name, text] of Object.entries({ ...SOUND_FILES, ...changes })) {
    if (text === null) continue;
    await mkdir(path.dirname(path.join(root, name)), { recursive: true });
    await writeFile(path.join(root, name), text);
  }
  return root;
}

/** A sound file with one passage replaced. Fails if the passage is not there. */
export function changed(name: string, from: string, to: string) {
  const text = SOUND_FILES[name] ?? '';
  if (!text.includes(from)) throw new Error(`${name} does not contain ${from}`);
  return { [name]: text.replace(from, to) };
}

/** The problems as an author sees them. */
export async function problemsIn(changes: Record<string, string | Buffer | null>) {
  return (await checkContent(await temporaryContent(changes))).map(formatProblem);
}

/** The problems of the first report with this body and these fields, without the name of its file. */
export async function problemsOfReport(body: string, fields: Fields = {}) {
  const problems = await problemsIn({ 'content/reports/first.mdx': reportText(body, fields) });
  return problems.map((problem) => problem.replace('content/reports/first.mdx:', ''));
}
