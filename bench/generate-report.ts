/**
 * Reports that say nothing, for measuring many of them. They have invented words about generic systems, with the
 * components, links and length of real reports. The same number always gives the same text.
 */
import { random, type Random } from './random';
import { makeWords } from './invented-words';

export type Plan = { slug: string; headings: string[] };
type Setting = { number: number; plans: readonly Plan[]; terms: readonly string[]; figures: readonly string[] };

const LONGEST_SECTIONS = 11;
const PARTS = ['queue', 'cache', 'ledger', 'relay', 'router', 'gateway', 'scheduler', 'mirror', 'buffer', 'shard'];
const DEEDS = ['waits', 'recovers', 'splits', 'drains', 'settles', 'restarts', 'doubles', 'sleeps', 'moves', 'fails'];

/** Slug and headings of a report. They are known before any text, so that reports can link to each other. */
export function planReport(number: number): Plan {
  const { pick, whole } = random(number);
  const sections = whole(4, LONGEST_SECTIONS);
  const headings = Array.from(
    { length: sections },
    (_, at) => `Part ${at + 1}, where the ${pick(PARTS)} ${pick(DEEDS)}`,
  );
  return { slug: `generated-${String(number).padStart(3, '0')}`, headings };
}

/** The anchor of a heading, as rehype-slug makes it. */
const anchorOf = (heading: string) => heading.toLowerCase().replace(/,/g, '').replace(/ /g, '-');

export function generateReport(setting: Setting): string {
  const { number, plans } = setting;
  const dice = random(number + 100_000);
  const words = makeWords(dice);
  const { headings } = plans[number - 1]!;
  const sections = headings.map((heading, at) => section(heading, at, setting, dice, words));
  return [frontmatter(number, dice), words.paragraph(), keyFigures(dice), ...sections, ''].join('\n\n');
}

function frontmatter(number: number, { pick, whole }: Random): string {
  const kind = pick(['session', 'session', 'session', 'announcement', 'race']);
  const day = String(whole(1, 28)).padStart(2, '0');
  return `---
title: Generated report ${number}, on a ${pick(PARTS)} that ${pick(DEEDS)}
summary: Report ${number} of those made to measure many reports; its words are invented and mean nothing.
kind: ${kind}
session: { date: '2031-02-${day}', time: unknown, place: unknown }
speakers: []
tags: [generated, ${pick(PARTS)}]
author: generated-writer
published: '2031-03-01'
updated: '2031-03-01'
order: ${1000 + number}
sources:
  - { id: none, title: There is no source, note: Everything in this text is invented. }
  - { id: seed, title: 'The generator, started with ${number}' }
corrections: []
---`;
}

type Words = ReturnType<typeof makeWords>;

function section(heading: string, at: number, setting: Setting, dice: Random, words: Words): string {
  const { plans, terms, figures } = setting;
  const other = dice.pick(plans);
  const link = `[${words.some(3)}](/reports/${other.slug}#${anchorOf(dice.pick(other.headings))})`;
  const term = `<Term id="${dice.pick(terms)}">${words.some(2)}</Term>`;
  const blocks = [
    `## ${heading}`,
    `${words.paragraph()} ${words.sentence()} ${link}. ${words.sentence()} ${term}.`,
    words.paragraph(),
    componentOf(at, figures, dice, words),
    words.paragraph(),
  ];
  return blocks.join('\n\n');
}

/** One component for each section, each kind in turn. */
function componentOf(at: number, figures: readonly string[], dice: Random, words: Words): string {
  const { pick, whole } = dice;
  const text = words.paragraph();
  const makers = [
    () =>
      `<Tier users={${10 ** whole(1, 7)}} asks={['${words.some(2)}', '${words.some(3)}']} source="seed">\n\n${text}\n\n</Tier>`,
    () => `<Figure src="${pick(figures)}" alt="Boxes in a row, joined by lines" caption="${words.sentence()}" />`,
    () =>
      `<Announcement service="${words.some(2)}" status="${pick(['available', 'preview', 'announced'])}" source="none">\n\n${text}\n\n</Announcement>`,
    () => table(dice, words),
    () => `<Aside kind="note" title="${words.some(3)}">\n\n${text}\n\n</Aside>`,
    () => timeline(words),
    () => `<Fact source="none">${words.sentence()}.</Fact>\n\n${list(words)}`,
    () => code(dice, words),
  ];
  return makers[at % makers.length]!();
}

function keyFigures({ whole, pick }: Random): string {
  const figure = () =>
    `<KeyFigure value="${whole(2, 900)}" unit="${pick(PARTS)}s" source="seed">counted by nobody</KeyFigure>`;
  return `<KeyFigures>\n${figure()}\n${figure()}\n${figure()}\n</KeyFigures>`;
}

function table({ whole }: Random, words: Words): string {
  const rows = Array.from({ length: 6 }, () => `| ${words.some(2)} | ${whole(1, 9999)} | ${words.some(5)} |`);
  return ['| Name | Count | Remark |', '| --- | --: | --- |', ...rows].join('\n');
}

function timeline(words: Words): string {
  const moment = (at: string) => `<Moment at="${at}" title="${words.some(3)}">\n\n${words.sentence()}.\n\n</Moment>`;
  return `<Timeline label="${words.some(3)}">\n${['first', 'later', 'at last'].map(moment).join('\n')}\n</Timeline>`;
}

const list = (words: Words) => Array.from({ length: 4 }, () => `- ${words.sentence()}.`).join('\n');

function code({ whole }: Random, words: Words): string {
  const name = () => words.some(1);
  const lines = Array.from({ length: 5 }, () => `  ${name()} = ${name()}(${whole(1, 99)}, '${name()}')`);
  return `\`\`\`ruby title="${name()}.rb"\ndef ${name()}(event:, context:)\n${lines.join('\n')}\nend\n\`\`\``;
}
